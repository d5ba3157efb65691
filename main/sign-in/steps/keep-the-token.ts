import { inItsOwnTime } from '../in-its-own-time.ts';
import { slowly } from '../slowly.ts';
import { rest, type Step } from '../step.ts';
import type { StepContext } from '../step-context.ts';

/** Puts a new token in the vault before anything else is done with it, so that a crash loses nothing. */
export const keepTheToken = async (context: StepContext, token: string, signal: AbortSignal): Promise<Step> => {
  const { vault, leftTokens, show, clock, log } = context;
  show({ kind: 'confirming', problem: null });
  const kept = await slowly(
    clock,
    vault.keepToken(token),
    () => show({ kind: 'opening the vault', slow: true }),
    signal,
  );
  if (kept.kind === 'done') {
    leftTokens.takeBack(token);
    // Only now: until then the pin is the one way back to the token.
    void inItsOwnTime(log, 'A pin could not be forgotten', vault.forgetPin());
    if (kept.replaced !== null) void inItsOwnTime(log, 'A token could not be noted', leftTokens.note(kept.replaced));
    return { kind: 'confirm', token, remembered: null, rememberedPin: null };
  }
  log.warn(`The token could not be kept: ${kept.problem}`);
  return rest({ kind: 'token not kept', problem: kept.problem });
};
