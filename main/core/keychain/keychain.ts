import type { KeychainProblem } from '../../../preload/contract.ts';

/** What Windows takes for one entry; other systems take more, but an entry should work on all of them. */
export const maxSecretBytes = 2560;

/** The two entries that what is never to be lost takes turns in. */
export type Slot = 'a' | 'b';

/**
 * What Latchkey keeps, an entry for each. **index** says which tokens there are, page by page; the names of their
 * entries end in a random part that nothing else tells, so that none can be planted and none match twice. **known
 * accounts** outlive a sign-out, as the client identifier does. **pin** is there only while it is waited for, **check**
 * only while the keychain is being tried out.
 */
export type SecretName =
  | 'client identifier'
  | 'pin'
  | `known accounts ${Slot}`
  | 'check'
  | `index ${number}${Slot}`
  | `token ${string}`
  | `account ${string}`;

export interface SecretTrouble {
  readonly kind: 'trouble';
  readonly problem: KeychainProblem;
}

export type SecretRead = { readonly kind: 'read'; readonly value: string | null } | SecretTrouble;
export type SecretDone = { readonly kind: 'done' } | SecretTrouble;

/** A place that keeps secrets. Expected trouble comes back as a value; nothing here throws. */
export interface Keychain {
  /** Returns the secret, or null where there is none. */
  read(name: SecretName): Promise<SecretRead>;
  write(name: SecretName, value: string): Promise<SecretDone>;
  /**
   * Returns whether this secret is gone, as looked up after its removal. It is no trouble when there is none; another
   * one is somebody else's and stays.
   */
  remove(name: SecretName, value: string): Promise<SecretDone>;
}

export const secretTrouble = (problem: KeychainProblem): SecretTrouble => ({ kind: 'trouble', problem });
