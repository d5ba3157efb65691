import type { KeptToken } from '../keychain/keychain-entries.ts';

/** A token in this run's hands: kept under its id, or nowhere. */
export type HeldToken = KeptToken | { readonly id: null; readonly token: string };
