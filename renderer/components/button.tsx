import type { ButtonHTMLAttributes } from 'react';
import { focusTarget } from '../focus-target.tsx';
import styles from './button.module.css';

interface Properties extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'type'> {
  /** At most one primary button on a screen: the focus may land on it. */
  readonly kind: 'primary' | 'secondary' | 'quiet';
  readonly small?: boolean;
}

export const Button = ({ kind, small = false, ...rest }: Properties) => (
  <button
    {...rest}
    {...(kind === 'primary' ? focusTarget('primary') : {})}
    type="button"
    className={`${styles['button']} ${styles[kind]} ${small ? styles['small'] : ''}`}
  />
);
