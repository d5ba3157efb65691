import type { Account } from '../../preload/contract.ts';
import { initials } from '../initials.ts';
import styles from './avatar.module.css';

interface Properties {
  readonly account: Account;
  readonly size: 'large' | 'small';
}

/** The person's picture, or their initials. The name stands beside it in words. */
export const Avatar = ({ account, size }: Properties) => {
  const look = `${styles['avatar']} ${styles[size]}`;
  return account.avatar === null ? (
    <div className={look} aria-hidden="true">
      {initials(account.name)}
    </div>
  ) : (
    <img className={look} src={account.avatar} alt="" draggable={false} />
  );
};
