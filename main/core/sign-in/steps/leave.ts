import type { Pin } from '../../plex/pins.ts';
import type { Revocations } from '../../accounts/revocations.ts';
import { waitAtMost } from '../../time/wait-at-most.ts';
import type { SignInNeeds } from '../sign-in-needs.ts';

/** The last poll may bring a token that is to be revoked no longer; one that hangs keeps no other alive. */
const headStartMillis = 500;

interface Left {
  /** What was being waited for. */
  readonly pin: Pin | null;
  /** What no keychain keeps. */
  readonly tokens: readonly string[];
  /** Resolves when the flows that were ended have let go: one may still wait for an answer that brings a token. */
  readonly flowEnd: Promise<void>;
  readonly revocations: Revocations;
}

type LeaveNeeds = Pick<SignInNeeds, 'clock' | 'pins' | 'accounts' | 'entries' | 'log'>;

/** Keeps the token of a pin that was approved since the last poll, or revokes it where nothing keeps it. */
const pollOnceMore = async (
  { pins, accounts, entries }: LeaveNeeds,
  { pin, revocations }: { readonly pin: Pin; readonly revocations: Revocations },
  signal: AbortSignal,
): Promise<void> => {
  const status = await pins.poll(pin, signal);
  if (status.kind !== 'claimed') return;
  const kept = entries.tokenStorage === 'keychain' ? await entries.keepToken(status.token) : null;
  if (kept?.kind === 'kept') revocations.takeBack(status.token);
  else await accounts.revokeToken(status.token, signal);
};

/**
 * Does what no later start can make good: fetches a token that was approved in the last moments, since a claimed pin
 * lives about ten seconds only, and revokes the tokens that nobody will know any more. No answer that does not come
 * uses up the time of the others. Never rejects.
 */
export const leave = async (
  needs: LeaveNeeds,
  { pin, tokens, flowEnd, revocations }: Left,
  signal: AbortSignal,
): Promise<void> => {
  const isOver = new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
  const polled = pin === null ? Promise.resolve() : pollOnceMore(needs, { pin, revocations }, signal);
  const headStart = waitAtMost(
    needs.clock,
    polled.catch(() => undefined),
    headStartMillis,
    signal,
  );
  const revokeUnkeptAfter = async (...before: readonly Promise<unknown>[]): Promise<void> => {
    await Promise.race([Promise.all(before), isOver]);
    await revocations.revokeUnkept(signal);
  };
  const parts: readonly Promise<unknown>[] = [
    polled,
    ...tokens.map((token) => needs.accounts.revokeToken(token, signal)),
    revokeUnkeptAfter(headStart),
    revokeUnkeptAfter(headStart, flowEnd),
  ];
  for (const part of await Promise.allSettled(parts)) {
    if (part.status === 'rejected' && !signal.aborted)
      needs.log.error('The app could not leave in order.', part.reason);
  }
};
