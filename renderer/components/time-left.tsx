import type { Method } from '../../preload/contract.ts';
import { useMessages } from '../page-context.ts';
import { timeLeft } from '../time-left.ts';
import { useMillisLeft } from '../use-millis-left.ts';
import styles from './time-left.module.css';

/** How long plex.tv lets a fresh code live: 30 minutes for a strong one, 15 for a short one. */
const lifetimeMillis: Readonly<Record<Method, number>> = { browser: 30 * 60_000, code: 15 * 60_000 };

const radius = 6;
const circumference = 2 * Math.PI * radius;

interface Properties {
  readonly method: Method;
  /** As the state said when it arrived. */
  readonly millisLeft: number;
}

/** The life of the code as words and as a ring that empties. */
export const TimeLeft = ({ method, millisLeft }: Properties) => {
  const left = useMillisLeft(millisLeft);
  const messages = useMessages();
  const spent = 1 - Math.min(1, left / lifetimeMillis[method]);
  return (
    <span className={styles['time']} role="timer">
      <svg className={styles['ring']} viewBox="0 0 16 16" aria-hidden="true">
        <circle className={styles['track']} cx="8" cy="8" r={radius} />
        <circle
          className={styles['rest']}
          cx="8"
          cy="8"
          r={radius}
          strokeDasharray={circumference}
          strokeDashoffset={circumference * spent}
        />
      </svg>
      {timeLeft(left, messages)}
    </span>
  );
};
