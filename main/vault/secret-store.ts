import type { KeychainProblem } from '../../preload/contract.ts';

/** What Windows takes for one entry; other systems take more, but an entry should work on all of them. */
export const maximumSecretBytes = 2560;

/**
 * What Latchkey keeps. Each is an entry of its own, so that other programs can be given the token alone. **last account**
 * outlives a sign-out, as the client identifier does. **pin** is there only while it is waited for, **check** only while
 * the keychain is being tried out.
 */
export const secretNames = [
  'token',
  'account',
  'client identifier',
  'last account',
  'pin',
  'tokens to end',
  'check',
] as const;
export type SecretName = (typeof secretNames)[number];

export interface SecretTrouble {
  readonly kind: 'trouble';
  readonly problem: KeychainProblem;
}

export type SecretRead = { readonly kind: 'read'; readonly value: string | null } | SecretTrouble;
export type SecretDone = { readonly kind: 'done' } | SecretTrouble;

/** A place that keeps secrets. Expected trouble comes back as a value; nothing here throws. */
export interface SecretStore {
  /** Gives the secret, or null where there is none. */
  read(name: SecretName): Promise<SecretRead>;
  write(name: SecretName, value: string): Promise<SecretDone>;
  /** Removes the secret; it is no trouble when there is none. */
  remove(name: SecretName): Promise<SecretDone>;
}

export const secretTrouble = (problem: KeychainProblem): SecretTrouble => ({ kind: 'trouble', problem });
