import type { SecretTrouble } from '../keychain/keychain.ts';
import type { Log } from './log.ts';

/** Lets the keychain work in its own time: nobody waits for what it is told here, and what fails is logged. */
export const logFailure = async (
  log: Log,
  what: string,
  work: Promise<SecretTrouble | { readonly kind: 'done' | 'stays' }>,
): Promise<void> => {
  const done = await work;
  if (done.kind === 'trouble') log.warn(`${what}: ${done.problem}`);
};
