import type { KeychainProblem } from '../../../preload/contract.ts';

/** What Windows takes for one entry; other systems take more, but an entry should work on all of them. */
export const maxSecretBytes = 2560;

const singleNames = ['token', 'account', 'client identifier', 'last account', 'pin', 'check'] as const;

type NameOfTokenToRevoke = 'tokens to end' | `tokens to end ${number}`;

/** Where tokens wait for being revoked, each in an entry of its own: more than a person can leave behind offline. */
export const namesOfTokensToRevoke: readonly NameOfTokenToRevoke[] = Array.from(
  { length: 32 },
  (_, index): NameOfTokenToRevoke => (index === 0 ? 'tokens to end' : `tokens to end ${index + 1}`),
);

/**
 * What Latchkey keeps. Each is an entry of its own, so that other programs can be given the token alone. **last account**
 * outlives a sign-out, as the client identifier does. **pin** is there only while it is waited for, **check** only while
 * the keychain is being tried out.
 */
export type SecretName = (typeof singleNames)[number] | NameOfTokenToRevoke;
export const secretNames: readonly SecretName[] = [...singleNames, ...namesOfTokensToRevoke];

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
