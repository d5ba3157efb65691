import type { PlexProblem, PlexTrouble } from '../plex/plex-answer.ts';
import type { Pin, PinStatus } from '../plex/pins.ts';
import type { Clock } from '../time/clock.ts';
import type { InterruptibleWait } from '../time/interruptible-wait.ts';
import { maxDelayMillis, pollDelay, minDelayMillis } from './poll-schedule.ts';

interface WaitForClaimNeeds {
  readonly clock: Clock;
  readonly pollWait: InterruptibleWait;
  readonly isSeen: () => boolean;
  /** A pin of an earlier run is polled without delay, and how long it still lives is not known until plex.tv says so. */
  readonly pinIsFrom: 'just-now' | 'an-earlier-run';
  readonly poll: (pin: Pin) => Promise<PinStatus | PlexTrouble>;
  /** Told after every poll that did not end the wait. */
  readonly onStatus: (status: { readonly millisLeft: number; readonly problem: PlexProblem | null }) => void;
}

export type ClaimOutcome = { readonly kind: 'claimed'; readonly token: string } | { readonly kind: 'expired' };

/** How long a claimed pin still lives, as recorded: a claim in the last moment can be read that much later. */
const claimedLifetimeMillis = 10_000;

const isStrain = (problem: PlexProblem): boolean => problem === 'plex-trouble' || problem === 'too-many-requests';

/** A single poll that fails is not worth a word, unless nothing is polled for a while because of it. */
const isLongBreak = ({ retryAfterMillis }: PlexTrouble): boolean => (retryAfterMillis ?? 0) > maxDelayMillis;

/**
 * Returns what became of a pin, polled until somebody claims it or it ends; one poll at a time. Trouble on the way
 * never ends the wait. Throws only the signal's reason, when it aborts; no poll begins afterwards.
 */
export const waitForClaim = async (needs: WaitForClaimNeeds, pin: Pin, signal: AbortSignal): Promise<ClaimOutcome> => {
  const { clock, pollWait } = needs;
  let polledAt = clock.monotonicMillis();
  let endsAt = polledAt + pin.millisLeft;
  let failures = 0;
  let strains = 0;
  let retryAfterMillis: number | null = null;
  let isEstimate = needs.pinIsFrom === 'an-earlier-run';
  let isDue = isEstimate;

  const end = (): number => (failures === 0 ? endsAt : endsAt + claimedLifetimeMillis);

  /** Sleeps until the next poll is due; at the pin's end at the latest, when one last poll is. */
  const untilNextPoll = async (): Promise<void> => {
    const delay = pollDelay({ isSeen: needs.isSeen(), strains, retryAfterMillis });
    const due = Math.min(polledAt + delay.dueMillis, Math.max(end(), polledAt + minDelayMillis));
    const now = clock.monotonicMillis();
    await pollWait.wait({ dueMillis: due - now, earliestMillis: polledAt + delay.earliestMillis - now }, signal);
  };

  for (;;) {
    if (!isDue) await untilNextPoll();
    isDue = false;
    polledAt = clock.monotonicMillis();
    const status = await needs.poll(pin);
    signal.throwIfAborted();
    switch (status.kind) {
      case 'claimed':
        return status;
      case 'gone':
        return { kind: 'expired' };
      case 'not-claimed':
        failures = 0;
        strains = 0;
        retryAfterMillis = null;
        // The computer may have slept, which a monotonic clock need not notice; plex.tv's own count only ever shortens.
        if (status.millisLeft !== null) {
          const told = clock.monotonicMillis() + status.millisLeft;
          endsAt = isEstimate ? told : Math.min(endsAt, told);
          isEstimate = false;
        }
        break;
      case 'trouble':
        failures += 1;
        strains = isStrain(status.problem) ? strains + 1 : 0;
        retryAfterMillis = status.retryAfterMillis;
        break;
    }
    if (polledAt >= end()) return { kind: 'expired' };
    needs.onStatus({
      millisLeft: Math.max(0, endsAt - clock.monotonicMillis()),
      problem: status.kind === 'trouble' && (failures > 1 || isLongBreak(status)) ? status.problem : null,
    });
  }
};
