import type { PlexProblem, PlexTrouble } from '../plex/plex-answer.ts';
import type { Pin, PinLook } from '../plex/pins.ts';
import type { Clock } from './clock.ts';
import type { Nudge } from './nudge.ts';
import { longestGapMillis, pollGap, shortestGapMillis } from './poll-schedule.ts';

interface WaitForClaimNeeds {
  readonly clock: Clock;
  readonly nudge: Nudge;
  readonly isSeen: () => boolean;
  /** A pin of an earlier run is looked at without delay, and how long it still lives is not known until plex.tv says so. */
  readonly pinIsFrom: 'just now' | 'an earlier run';
  readonly look: (pin: Pin) => Promise<PinLook | PlexTrouble>;
  /** Told after every look that did not end the wait. */
  readonly onLook: (look: { readonly millisLeft: number; readonly problem: PlexProblem | null }) => void;
}

export type ClaimOutcome = { readonly kind: 'claimed'; readonly token: string } | { readonly kind: 'expired' };

/** How long a claimed pin still lives, as recorded: a claim in the last moment can be read that much later. */
const claimedLifeMillis = 10_000;

const isStrain = (problem: PlexProblem): boolean => problem === 'plex-trouble' || problem === 'too-many-requests';

/** A single look that fails is not worth a word, unless nothing is looked at for a while because of it. */
const isLongBreak = ({ retryAfterMillis }: PlexTrouble): boolean => (retryAfterMillis ?? 0) > longestGapMillis;

/**
 * Looks at a pin until somebody claims it or it ends; one look at a time. Trouble on the way never ends the wait.
 * Throws only the signal's reason, when it aborts; no look begins afterwards.
 */
export const waitForClaim = async (needs: WaitForClaimNeeds, pin: Pin, signal: AbortSignal): Promise<ClaimOutcome> => {
  const { clock, nudge } = needs;
  let lookedAt = clock.monotonicMillis();
  let endsAt = lookedAt + pin.millisLeft;
  let failures = 0;
  let strains = 0;
  let retryAfterMillis: number | null = null;
  let isEstimate = needs.pinIsFrom === 'an earlier run';
  let isDue = isEstimate;

  const end = (): number => (failures === 0 ? endsAt : endsAt + claimedLifeMillis);

  /** Sleeps until the next look is due; at the pin's end at the latest, when one last look is. */
  const untilNextLook = async (): Promise<void> => {
    const gap = pollGap({ isSeen: needs.isSeen(), strains, retryAfterMillis });
    const due = Math.min(lookedAt + gap.dueMillis, Math.max(end(), lookedAt + shortestGapMillis));
    const now = clock.monotonicMillis();
    await nudge.wait({ dueMillis: due - now, earliestMillis: lookedAt + gap.earliestMillis - now }, signal);
  };

  for (;;) {
    if (!isDue) await untilNextLook();
    isDue = false;
    lookedAt = clock.monotonicMillis();
    const look = await needs.look(pin);
    signal.throwIfAborted();
    switch (look.kind) {
      case 'claimed':
        return look;
      case 'gone':
        return { kind: 'expired' };
      case 'not claimed':
        failures = 0;
        strains = 0;
        retryAfterMillis = null;
        // The computer may have slept, which a monotonic clock need not notice; plex.tv's own count only ever shortens.
        if (look.millisLeft !== null) {
          const told = clock.monotonicMillis() + look.millisLeft;
          endsAt = isEstimate ? told : Math.min(endsAt, told);
          isEstimate = false;
        }
        break;
      case 'trouble':
        failures += 1;
        strains = isStrain(look.problem) ? strains + 1 : 0;
        retryAfterMillis = look.retryAfterMillis;
        break;
    }
    if (lookedAt >= end()) return { kind: 'expired' };
    needs.onLook({
      millisLeft: Math.max(0, endsAt - clock.monotonicMillis()),
      problem: look.kind === 'trouble' && (failures > 1 || isLongBreak(look)) ? look.problem : null,
    });
  }
};
