import type { Delay } from '../time/interruptible-wait.ts';

/** "Once per second" is what Plex itself asks of a client that waits. */
export const minDelayMillis = 1_000;
/** A claimed pin lives about ten seconds more; at this pace two polls fall into them even if one fails. */
export const maxDelayMillis = 4_000;
const unseenDelayMillis = 3_000;

export interface PollSituation {
  /** Whether the person can see the window. */
  readonly isSeen: boolean;
  /** How many answers in a row said that plex.tv is strained. A network that fails costs plex.tv nothing. */
  readonly strains: number;
  /** What plex.tv asked for with the last answer, or null. */
  readonly retryAfterMillis: number | null;
}

/**
 * Returns when to poll next, counted from the start of the last poll. A strained plex.tv slows the pace within its
 * bounds; only plex.tv itself can ask for more.
 */
export const pollDelay = ({ isSeen, strains, retryAfterMillis }: PollSituation): Delay => {
  const usual = isSeen ? minDelayMillis : unseenDelayMillis;
  const backedOff = strains === 0 ? 0 : minDelayMillis * 2 ** Math.min(strains, 10);
  const pace = Math.min(maxDelayMillis, Math.max(usual, backedOff));
  const asked = retryAfterMillis ?? 0;
  return { dueMillis: Math.max(pace, asked), earliestMillis: Math.max(minDelayMillis, asked) };
};
