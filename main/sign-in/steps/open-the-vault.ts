import { slowly } from '../slowly.ts';
import { rest, type Step } from '../step.ts';
import { signedOut, type StepContext } from '../step-context.ts';

/** Looks for a token that an earlier run kept, and settles the client identifier. */
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
  computer.adoptClientIdentifier(opened.clientIdentifier);
  if (opened.kind === 'strange token') {
    log.warn('What the keychain holds in place of the token cannot be one.');
    return rest(signedOut(context, 'token-not-understood'));
  }
  const { token, remembered, tokensToEnd } = opened;
  if (token === null) return rest(signedOut(context, null));
  // A sign-out was cut short after the person had asked for it.
  if (tokensToEnd.includes(token)) return { kind: 'sign out', token, before: { kind: 'confirming', problem: null } };
  return { kind: 'confirm', token, remembered };
};
