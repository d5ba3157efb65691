import type { Pin } from '../../plex/pins.ts';
import { inItsOwnTime } from '../in-its-own-time.ts';
import type { LeftTokens } from '../left-tokens.ts';
import { patiently } from '../patiently.ts';
import type { SignInNeeds } from '../sign-in-needs.ts';

/** The last look may bring a token that is to be ended no longer; one that hangs keeps no other alive. */
const headStartMillis = 500;

interface Left {
  /** What was being waited for. */
  readonly pin: Pin | null;
  /** What no keychain keeps. */
  readonly token: string | null;
  /** Resolves when the flows that were ended have let go: one may still wait for an answer that brings a token. */
  readonly flowEnd: Promise<void>;
  readonly leftTokens: LeftTokens;
}

type LeaveNeeds = Pick<SignInNeeds, 'clock' | 'pins' | 'accounts' | 'vault' | 'log'>;

/** Keeps what has been approved since the last look, or ends it where nothing keeps it. */
const lookOnceMore = async (
  { pins, accounts, vault, log }: LeaveNeeds,
  { pin, leftTokens }: { readonly pin: Pin; readonly leftTokens: LeftTokens },
  signal: AbortSignal,
): Promise<void> => {
  const look = await pins.look(pin, signal);
  if (look.kind !== 'claimed') return;
  const kept = vault.keeping === 'keychain' ? await vault.keepToken(look.token) : null;
  if (kept?.kind !== 'done') {
    await accounts.endToken(look.token, signal);
    return;
  }
  leftTokens.takeBack(look.token);
  if (kept.replaced !== null) await inItsOwnTime(log, 'A token could not be noted', leftTokens.note(kept.replaced));
};

/**
 * Does what no later start can make good: fetches a token that was approved in the last moments, since a claimed pin
 * lives about ten seconds only, and ends the tokens that nobody will know any more. No answer that does not come uses up
 * the time of the others. Never rejects.
 */
export const leave = async (
  needs: LeaveNeeds,
  { pin, token, flowEnd, leftTokens }: Left,
  signal: AbortSignal,
): Promise<void> => {
  const isOver = new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
  const looked = pin === null ? Promise.resolve() : lookOnceMore(needs, { pin, leftTokens }, signal);
  const headStart = patiently(
    needs.clock,
    looked.catch(() => undefined),
    headStartMillis,
    signal,
  );
  const endUnkeptAfter = async (...before: readonly Promise<unknown>[]): Promise<void> => {
    await Promise.race([Promise.all(before), isOver]);
    await leftTokens.endUnkept(signal);
  };
  const parts: readonly Promise<unknown>[] = [
    looked,
    token === null ? Promise.resolve() : needs.accounts.endToken(token, signal),
    endUnkeptAfter(headStart),
    endUnkeptAfter(headStart, flowEnd),
  ];
  for (const part of await Promise.allSettled(parts)) {
    if (part.status === 'rejected' && !signal.aborted)
      needs.log.error('The app could not leave in order.', part.reason);
  }
};
