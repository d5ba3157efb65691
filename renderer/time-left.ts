import type { Sentences } from './sentences/sentences.ts';

const secondsPerMinute = 60;
/** Below this, every second counts and is shown. */
const shownExactlySeconds = 2 * secondsPerMinute;

/** The time left in words: whole minutes ("29 min left"), and below two of them minutes and seconds ("1:59 left"). */
export const timeLeft = (millisLeft: number, { timeLeft: words }: Sentences): string => {
  const seconds = Math.max(0, Math.ceil(millisLeft / 1000));
  const minutes = Math.floor(seconds / secondsPerMinute);
  return seconds >= shownExactlySeconds
    ? words.minutes(minutes)
    : words.exactly(`${minutes}:${String(seconds % secondsPerMinute).padStart(2, '0')}`);
};
