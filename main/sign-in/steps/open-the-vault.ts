import { inItsOwnTime } from '../in-its-own-time.ts';
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
  const { clientIdentifier, pin } = opened;
  computer.adoptClientIdentifier(clientIdentifier);
  const isStrange = opened.kind === 'strange token';
  if (isStrange) log.warn('What the keychain holds in place of the token cannot be one.');
  if (isStrange || opened.token === null) {
    if (pin !== null) return { kind: 'go on waiting', pin };
    return rest(signedOut(context, isStrange ? 'token-not-understood' : null));
  }
  const { token, remembered, tokensToEnd } = opened;
  // The last run ended after it had kept the token and before it forgot the pin that gave it.
  void inItsOwnTime(log, 'A pin could not be forgotten', vault.forgetPin());
  // A sign-out was cut short after the person had asked for it.
  if (tokensToEnd.includes(token)) return { kind: 'sign out', token, before: { kind: 'confirming', problem: null } };
  return { kind: 'confirm', token, remembered };
};
