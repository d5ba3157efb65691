import * as v from 'valibot';
import {
  type IndexRecord,
  bytesFor,
  recordFromWritten,
  type WrittenRecord,
  writtenRecordShape,
} from './index-record.ts';
import { type Slot, maxSecretBytes, type SecretName } from './keychain.ts';

/** One page of the index, as the slot that was written last has it. */
export interface IndexPage {
  readonly number: number;
  /** Where it was found; null where there is none yet. */
  readonly slot: Slot | null;
  /** What its two slots hold that can be neither understood nor is empty: it stays, and nothing is written there. */
  readonly isStrange: boolean;
  readonly counter: number;
  readonly records: readonly WrittenRecord[];
  /** Whether there may be another page after it. */
  readonly more: boolean;
}

const pageShape = v.object({
  version: v.literal(1),
  counter: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  records: v.array(writtenRecordShape),
  more: v.boolean(),
});

const laterShape = v.object({ version: v.pipe(v.number(), v.minValue(2)) });

type SlotContent =
  | { readonly kind: 'page'; readonly page: v.InferOutput<typeof pageShape> }
  | { readonly kind: 'empty' }
  /** Of a later version of Latchkey. */
  | { readonly kind: 'later' }
  | { readonly kind: 'strange' };

const slotFromText = (text: string | null): SlotContent => {
  if (text === null) return { kind: 'empty' };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { kind: 'strange' };
  }
  const page = v.safeParse(pageShape, value);
  if (page.success) return { kind: 'page', page: page.output };
  return { kind: v.is(laterShape, value) ? 'later' : 'strange' };
};

const counterOf = (slot: SlotContent): number => (slot.kind === 'page' ? slot.page.counter : 0);

export const slotName = (number: number, slot: Slot): SecretName => `index ${number}${slot}`;

export const emptyPage = (number: number): IndexPage => ({
  number,
  slot: null,
  isStrange: false,
  counter: 0,
  records: [],
  more: false,
});

/**
 * Returns the page that two slots hold: the one with the higher counter, so that one that was cut short, or that another
 * program spoilt, leaves the other. A slot of a later version makes the other one old, whatever it says.
 */
export const pageFromTexts = (
  number: number,
  { a, b }: { readonly a: string | null; readonly b: string | null },
): IndexPage => {
  const [inA, inB] = [slotFromText(a), slotFromText(b)];
  const strange: IndexPage = { ...emptyPage(number), isStrange: true, more: true };
  if (inA.kind === 'later' || inB.kind === 'later') return strange;
  const [newest, slot] = counterOf(inB) > counterOf(inA) ? ([inB, 'b'] as const) : ([inA, 'a'] as const);
  if (newest.kind !== 'page') return inA.kind === 'empty' && inB.kind === 'empty' ? emptyPage(number) : strange;
  const { counter, records, more } = newest.page;
  return { number, slot, isStrange: false, counter, records, more };
};

export const pageToText = ({ counter, records, more }: Pick<IndexPage, 'counter' | 'records' | 'more'>): string =>
  JSON.stringify({ version: 1, counter, records: [...records], more } satisfies v.InferInput<typeof pageShape>);

/** Returns whether nothing stands in either slot. */
export const isEmpty = ({ slot, isStrange }: IndexPage): boolean => slot === null && !isStrange;

const headBytes = Buffer.byteLength(pageToText({ counter: Number.MAX_SAFE_INTEGER, records: [], more: false }));

/** Returns whether a page of these records fits an entry, whatever becomes of them but accounts. */
export const fits = (records: readonly WrittenRecord[]): boolean =>
  records.reduce((bytes, record) => bytes + bytesFor(record), headBytes) < maxSecretBytes;

/** Returns where the record of a token stands on a page, or -1. */
export const positionOf = ({ records }: IndexPage, id: string): number =>
  records.findIndex((written) => recordFromWritten(written)?.id === id);

export const recordAt = (page: IndexPage, id: string): IndexRecord | null => {
  const written = page.records[positionOf(page, id)];
  return written === undefined ? null : recordFromWritten(written);
};
