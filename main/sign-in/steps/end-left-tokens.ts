import { retryGap } from '../retry-gap.ts';
import type { StepContext } from '../step-context.ts';

const slowestRetryMillis = 10 * 60_000;

/**
 * Ends at plex.tv what earlier sign-outs could not end, again and again until it is done. What could not be ended until
 * the person goes on stays noted for the next start.
 */
export const endLeftTokens = async (context: StepContext, signal: AbortSignal): Promise<void> => {
  const { vault, accounts, nudge, log } = context;
  for (let failures = 0; ; failures += 1) {
    let retryAfterMillis: number | null = null;
    let isDone = true;
    for (const token of await vault.tokensToEnd()) {
      const ended = await accounts.endToken(token, signal);
      if (ended.kind === 'ended') {
        await vault.forgetTokenToEnd(token);
      } else {
        isDone = false;
        ({ retryAfterMillis } = ended);
        if (failures === 0) log.warn(`A token of an earlier sign-out could not be ended: ${ended.problem}`);
      }
    }
    if (isDone) return;
    await nudge.wait(retryGap({ failures, retryAfterMillis, slowestRetryMillis }), signal);
  }
};
