import { useSend, useMessages } from '../page-context.ts';
import { Button } from './button.tsx';
import styles from './account-question.module.css';
import cardStyles from './problem-card.module.css';
import { Icon } from './icon.tsx';

/** That the account is another one than last time, in calm words: most often that is as it should be. */
export const AccountQuestion = () => {
  const { anotherAccount } = useMessages();
  return (
    <section className={cardStyles['card']}>
      <h2 className={`${cardStyles['title']} ${styles['title']}`}>
        <Icon name="person" />
        {anotherAccount.title}
      </h2>
      <p className={cardStyles['body']}>{anotherAccount.body}</p>
    </section>
  );
};

/** The two answers. Who says no is signed out without a further question. */
export const AccountAnswers = () => {
  const send = useSend();
  const { anotherAccount, signOut } = useMessages();
  return (
    <>
      <Button kind="primary" onClick={() => void send('acceptAccount')}>
        {anotherAccount.accept}
      </Button>
      <Button kind="secondary" onClick={() => void send('signOut')}>
        {signOut.open}
      </Button>
    </>
  );
};
