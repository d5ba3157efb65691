import type { Pin } from '../../plex/pins.ts';
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
    const isKept = claimed !== null && vault.keeping === 'keychain' && (await vault.keepToken(claimed)).kind === 'done';
    const unknown = isKept ? token : (claimed ?? token);
    if (unknown !== null) await accounts.endToken(unknown, signal);
  } catch (error) {
    if (!signal.aborted) log.error('The app could not leave in order.', error);
  }
};
