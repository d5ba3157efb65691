import type { Problem } from '../../../preload/contract.ts';
import { rememberedBy } from '../../vault/remembered-account.ts';
import { slowly } from '../slowly.ts';
import { rest, type Step } from '../step.ts';
import { signedOut, type StepContext } from '../step-context.ts';

/** Looks for what an earlier run kept, a token or the pin that it was waiting for, and settles the client identifier. */
export const openTheVault = async (context: StepContext, signal: AbortSignal): Promise<Step> => {
  const { vault, computer, show, clock, log } = context;
  show({ kind: 'opening the vault', slow: false });
  const opened = await slowly(
    clock,
    vault.open((copy) => computer.settleClientIdentifier(copy)),
    () => show({ kind: 'opening the vault', slow: true }),
    signal,
  );
  if (opened.kind === 'trouble') {
    log.warn(`The keychain could not be opened: ${opened.problem}`);
    return rest(signedOut(context, opened.problem));
  }
  const { rememberedPin } = opened;
  computer.adoptClientIdentifier(opened.clientIdentifier);
  const withoutToken = (problem: Problem | null): Step =>
    rememberedPin === null ? rest(signedOut(context, problem)) : { kind: 'go on waiting', rememberedPin, problem };
  if (opened.kind === 'strange token') {
    log.warn('What the keychain holds in place of the token cannot be one.');
    return withoutToken('token-not-understood');
  }
  const { token, tokensToEnd } = opened;
  const remembered = opened.remembered && rememberedBy(clock.wallMillis(), opened.remembered);
  // A sign-out was cut short after the person had asked for it; or the keychain took what it was to keep no longer.
  if (token !== null && (tokensToEnd.includes(token) || computer.isStrayToken(token)))
    return { kind: 'sign out', token, before: { kind: 'confirming', problem: null } };
  computer.noteStrayToken(null);
  if (token === null) return withoutToken(null);
  return { kind: 'confirm', token, remembered, rememberedPin };
};
