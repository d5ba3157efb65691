import type { Messages } from '../main/core/messages/messages.ts';

const secondsPerMinute = 60;
/** Below this, every second counts and is shown. */
const shownExactlySeconds = 2 * secondsPerMinute;
/** Nobody waits longer for a code. */
const maxSeconds = 7 * 24 * 60 * secondsPerMinute;

/** Returns the time left in words: whole minutes ("29 min left"), below two also the seconds ("1:59 left"). */
export const timeLeft = (millisLeft: number, { timeLeft: labels }: Messages): string => {
  const seconds = millisLeft > 0 ? Math.min(maxSeconds, Math.ceil(millisLeft / 1000)) : 0;
  const minutes = Math.floor(seconds / secondsPerMinute);
  return seconds >= shownExactlySeconds
    ? labels.minutes(minutes)
    : labels.exactly(`${minutes}:${String(seconds % secondsPerMinute).padStart(2, '0')}`);
};
