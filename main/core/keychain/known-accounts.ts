import * as v from 'valibot';
import { accountUuidShape } from '../plex/accounts.ts';
import { fits, type IndexPage, pageFromTexts, pageToText } from './index-page.ts';
import type { Keychain, SecretDone, SecretName, SecretTrouble, Slot } from './keychain.ts';
import { readSlots, slotAfter } from './two-slots.ts';

/** The accounts that the person has said yes to, as plex.tv knows them, newest first. */
export type KnownAccounts =
  | {
      readonly kind: 'known';
      readonly uuids: readonly string[];
      /** Whether there was never one here: whoever is the first is the person's own. */
      readonly isNobodyYet: boolean;
    }
  | SecretTrouble;

const knownShape = v.strictTuple([v.literal('known'), accountUuidShape]);

const nameOf = (slot: Slot): SecretName => `known accounts ${slot}`;

/** One page of the index's kind: a write that is cut short would else leave nobody known, and whoever comes trusted. */
const readPage = async (keychain: Keychain, maxLooks: number): Promise<IndexPage | SecretTrouble> => {
  const texts = await readSlots(keychain, nameOf, maxLooks);
  return texts.kind === 'trouble' ? texts : pageFromTexts(1, texts);
};

const uuidsOf = ({ records }: IndexPage): readonly string[] =>
  records.flatMap((record) => (v.is(knownShape, record) ? [record[1]] : []));

/** Returns them. Where something stands in their place that is none of ours, nobody is known, and nobody is the first. */
export const readKnownAccounts = async (keychain: Keychain, maxLooks: number): Promise<KnownAccounts> => {
  const page = await readPage(keychain, maxLooks);
  if ('kind' in page) return page;
  return { kind: 'known', uuids: uuidsOf(page), isNobodyYet: page.slot === null && !page.isStrange };
};

/** Returns whether an account was put in front of those that are known; the oldest go where there is no room. */
export const keepKnownAccount = async (keychain: Keychain, uuid: string): Promise<SecretDone> => {
  const page = await readPage(keychain, 1);
  if ('kind' in page) return page;
  const uuids = [uuid, ...uuidsOf(page).filter((each) => each !== uuid)];
  const records = uuids.map((each) => ['known', each] as const);
  while (!fits(records)) records.pop();
  const text = pageToText({ counter: page.counter + 1, records, more: false });
  return keychain.write(nameOf(slotAfter(page.slot)), text);
};
