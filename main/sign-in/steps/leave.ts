import type { Pin } from '../../plex/pins.ts';
import { inItsOwnTime } from '../in-its-own-time.ts';
import type { LeftTokens } from '../left-tokens.ts';
import type { SignInNeeds } from '../sign-in-needs.ts';

interface Left {
  /** What was being waited for. */
  readonly pin: Pin | null;
  /** What no keychain keeps. */
  readonly token: string | null;
  /** Resolves when the flows that were ended have let go: one may still wait for an answer that brings a token. */
  readonly flowEnd: Promise<void>;
  readonly leftTokens: LeftTokens;
}

/**
 * Does what no later start can make good: fetches a token that was approved in the last moments, since a claimed pin
 * lives about ten seconds only, and ends a token that nobody will know any more. Never rejects.
 */
export const leave = async (
  { pins, accounts, vault, log }: SignInNeeds,
  { pin, token, flowEnd, leftTokens }: Left,
  signal: AbortSignal,
): Promise<void> => {
  const isOver = new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
  try {
    const look = pin === null ? null : await pins.look(pin, signal);
    const claimed = look?.kind === 'claimed' ? look.token : null;
    const kept = claimed !== null && vault.keeping === 'keychain' ? await vault.keepToken(claimed) : null;
    if (claimed !== null && kept?.kind === 'done') leftTokens.takeBack(claimed);
    const replaced = kept?.kind === 'done' ? kept.replaced : null;
    if (replaced !== null) await inItsOwnTime(log, 'A token could not be noted', leftTokens.note(replaced));
    const unknown = kept?.kind === 'done' ? token : (claimed ?? token);
    if (unknown !== null) await accounts.endToken(unknown, signal);
    await Promise.race([flowEnd, isOver]);
    await leftTokens.endUnkept(signal);
  } catch (error) {
    if (!signal.aborted) log.error('The app could not leave in order.', error);
  }
};
