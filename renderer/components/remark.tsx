import styles from './remark.module.css';
import { Icon } from './icon.tsx';

interface Properties {
  readonly kind: 'trouble' | 'fresh';
  readonly text: string;
}

/** A quiet word in passing: it neither asks for anything nor takes the focus. */
export const Remark = ({ kind, text }: Properties) => (
  <p className={`${styles['remark']} ${styles[kind]}`}>
    <Icon name={kind} />
    {text}
  </p>
);
