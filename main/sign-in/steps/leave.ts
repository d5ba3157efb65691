import type { Pin } from '../../plex/pins.ts';
import { inItsOwnTime } from '../in-its-own-time.ts';
import type { SignInNeeds } from '../sign-in-needs.ts';

interface Left {
  /** What was being waited for. */
  readonly pin: Pin | null;
  /** What no keychain keeps. */
  readonly token: string | null;
}

/**
 * Does what no later start can make good: fetches a token that was approved in the last moments, since a claimed pin
 * lives about ten seconds only, and ends a token that nobody will know any more. Never rejects.
 */
export const leave = async (
  { pins, accounts, vault, log }: SignInNeeds,
  { pin, token }: Left,
  signal: AbortSignal,
): Promise<void> => {
  try {
    const look = pin === null ? null : await pins.look(pin, signal);
    const claimed = look?.kind === 'claimed' ? look.token : null;
    const kept = claimed !== null && vault.keeping === 'keychain' ? await vault.keepToken(claimed) : null;
    const replaced = kept?.kind === 'done' ? kept.replaced : null;
    if (replaced !== null) await inItsOwnTime(log, 'A token could not be noted', vault.noteTokenToEnd(replaced));
    const unknown = kept?.kind === 'done' ? token : (claimed ?? token);
    if (unknown !== null) await accounts.endToken(unknown, signal);
  } catch (error) {
    if (!signal.aborted) log.error('The app could not leave in order.', error);
  }
};
