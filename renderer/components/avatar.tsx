import type { Account } from '../../preload/contract.ts';
import { initials } from '../initials.ts';
import styles from './avatar.module.css';
import { Icon } from './icon.tsx';

interface Properties {
  readonly account: Account;
  readonly size: 'large' | 'small';
}

/** The person's picture, or their initials, or a figure for anybody. The name stands beside it in words. */
export const Avatar = ({ account, size }: Properties) => {
  const look = `${styles['avatar']} ${styles[size]}`;
  if (account.avatar !== null) return <img className={look} src={account.avatar} alt="" draggable={false} />;
  const letters = initials(account.name ?? '');
  return (
    <div className={look} aria-hidden="true">
      {letters === '' ? <Icon name="person" /> : letters}
    </div>
  );
};
