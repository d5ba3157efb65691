import type { State } from '../../../preload/contract.ts';
import { rest, type Step } from '../step.ts';
import { signedOut, type StepContext } from '../step-context.ts';

/**
 * Removes the key here, then ends the token at plex.tv. The token is noted as "to end" before it is removed, so that
 * neither a crash nor plex.tv being out of reach leaves a living token behind unnoticed.
 * `before` is what the person goes back to when the keychain would not let go of the key.
 */
export const signOut = async (
  context: StepContext,
  { token, before }: { readonly token: string; readonly before: State },
  signal: AbortSignal,
): Promise<Step> => {
  const { vault, accounts, show, log } = context;
  show({ kind: 'signing out' });
  const noted = await vault.noteTokenToEnd(token);
  const removed = noted.kind === 'trouble' ? noted : await vault.removeToken();
  if (removed.kind === 'trouble') {
    log.warn(`The key could not be removed: ${removed.problem}`);
    await vault.forgetTokenToEnd(token);
    return rest(before.kind === 'signed in' ? { ...before, problem: removed.problem } : before);
  }
  const ended = await accounts.endToken(token, signal);
  if (ended.kind === 'trouble') return rest(signedOut(context, 'token-not-ended'));
  await vault.forgetTokenToEnd(token);
  return rest(signedOut(context, null));
};

/**
 * Ends a token that the keychain would not take. Nothing is asked of the keychain that the person would have to wait
 * for, but should a write that timed out come true after all, its entry goes too.
 */
export const dropTheToken = async (context: StepContext, token: string, signal: AbortSignal): Promise<Step> => {
  context.show({ kind: 'signing out' });
  void context.vault.removeToken();
  const ended = await context.accounts.endToken(token, signal);
  if (ended.kind === 'ended') return rest(signedOut(context, null));
  void context.vault.noteTokenToEnd(token);
  return rest(signedOut(context, 'token-not-ended'));
};

/** Ends at plex.tv what earlier sign-outs could not end. What still cannot be ended stays noted for the next start. */
export const endLeftTokens = async ({ vault, accounts, log }: StepContext, signal: AbortSignal): Promise<void> => {
  for (const token of await vault.tokensToEnd()) {
    const ended = await accounts.endToken(token, signal);
    if (ended.kind === 'ended') await vault.forgetTokenToEnd(token);
    else log.warn(`A token of an earlier sign-out could not be ended: ${ended.problem}`);
  }
};
