import type { OpenedKeychain } from '../opened-keychain.ts';
import type { RememberedAccount } from '../remembered-account.ts';

export const clientIdentifier = '5d0f9a52-6a36-4d6c-9f6b-0f8f1d0c2b7e';

/** Settles on the keychain's copy, else on the one above. */
export const keep = (copy: string | null): string => copy ?? clientIdentifier;

/** Returns what an empty keychain opens with, but for what was found. */
export const opened = (found: Partial<OpenedKeychain>): OpenedKeychain => ({
  kind: 'opened',
  clientIdentifier,
  current: null,
  others: [],
  unconfirmed: null,
  rememberedPin: null,
  problem: null,
  ...found,
});

export const ada: RememberedAccount = {
  signedInAtMillis: 1_796_000_000_000,
  account: { name: 'Ada Byron', email: 'ada@example.com', plan: 'Plex Pass', avatar: null },
};
