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
  const { token, remembered } = opened;
  // A sign-out was cut short after the person had asked for it.
  if (token !== null && (await vault.tokensToEnd()).includes(token)) return { kind: 'sign out', token };
  return token === null ? rest(signedOut(context, null)) : { kind: 'confirm', token, remembered };
};
