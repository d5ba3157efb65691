import type { ReactNode } from 'react';
import styles from './facts.module.css';
import { Icon } from './icon.tsx';

interface Fact {
  readonly icon: Parameters<typeof Icon>[0]['name'];
  readonly text: string;
  /** A button for what can be done about it. */
  readonly action?: ReactNode;
}

/** A few true things about the sign-in, one a line. */
export const Facts = ({ facts }: { readonly facts: readonly Fact[] }) => (
  <ul className={styles['facts']}>
    {facts.map(({ icon, text, action }) => (
      <li key={icon} className={`${styles['fact']} ${icon === 'trouble' ? styles['trouble'] : ''}`}>
        <Icon name={icon} />
        <span>{text}</span>
        {action}
      </li>
    ))}
  </ul>
);
