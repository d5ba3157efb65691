import type { KeychainProblem, Problem } from '../../../preload/contract.ts';
import type { KeptToken } from '../keychain/keychain-entries.ts';
import type { Log } from '../log/log.ts';
import { logFailure } from '../log/log-failure.ts';
import type { SignInNeeds } from '../sign-in/sign-in-needs.ts';
import { withSlowNotice } from '../time/with-slow-notice.ts';
import type { Revocations } from './revocations.ts';

export type SignOutEnd =
  /** Nobody is signed in with the token any more. `problem` is what else there is to tell. */
  | { readonly kind: 'signed-out'; readonly problem: Problem | null }
  /** The keychain would not let go of it: it is held as before. */
  | { readonly kind: 'held'; readonly problem: KeychainProblem };

type SignOutNeeds = Pick<SignInNeeds, 'clock' | 'accounts' | 'entries' | 'log'> & {
  readonly revocations: Revocations;
};

const held = (log: Log, problem: KeychainProblem): SignOutEnd => {
  log.warn(`The key could not be removed: ${problem}`);
  return { kind: 'held', problem };
};

/**
 * Signs out where the keychain has gone since: nothing can be noted, so the token has to be revoked first. Should the
 * keychain come back with it, it is a dead one.
 */
const signOutWithoutKeychain = async (
  { accounts, entries, log }: SignOutNeeds,
  { id, token }: KeptToken,
  signal: AbortSignal,
): Promise<SignOutEnd> => {
  const revoked = await accounts.revokeToken(token, signal);
  if (revoked.kind === 'trouble') return held(log, 'keychain-unavailable');
  void logFailure(log, 'A dead token could not be removed', entries.forgetToken(id));
  return { kind: 'signed-out', problem: null };
};

/**
 * Returns how a sign-out ended: the token is noted to be revoked, with which nobody is signed in with it any more, and
 * then revoked at plex.tv. Neither a crash nor plex.tv being out of reach leaves a living token behind unnoticed.
 */
export const signOutOf = async (
  needs: SignOutNeeds,
  kept: KeptToken,
  onSlow: () => void,
  signal: AbortSignal,
): Promise<SignOutEnd> => {
  const { clock, revocations, log } = needs;
  await revocations.pause();
  signal.throwIfAborted();
  const noted = await withSlowNotice(clock, revocations.note(kept), onSlow, signal);
  if (noted.kind === 'trouble') {
    if (noted.problem === 'keychain-unavailable') return signOutWithoutKeychain(needs, kept, signal);
    return held(log, noted.problem);
  }
  const revoked = await revocations.revoke(kept, signal);
  if (revoked.kind === 'revoked') return { kind: 'signed-out', problem: null };
  return { kind: 'signed-out', problem: kept.tokenStorage === 'keychain' ? 'token-not-ended' : 'token-left-alive' };
};
