import type { Problem } from '../../preload/contract.ts';
import { canBeChecked } from '../can-be-checked.ts';
import { useSend, useMessages } from '../page-context.ts';
import type { ProblemAction } from '../problem-actions.ts';
import { Button } from './button.tsx';
import { CheckupLink } from './checkup-link.tsx';
import { Icon } from './icon.tsx';
import styles from './problem-card.module.css';

interface Properties {
  readonly problem: Problem;
  readonly labels: { readonly title: string; readonly body: string };
  /** What to do about it, the best first; none where the screen's own buttons do it. */
  readonly actions: readonly ProblemAction[];
}

/** What happened, what it means, and what to do about it. */
export const ProblemCard = ({ problem, labels, actions }: Properties) => {
  const send = useSend();
  const messages = useMessages();
  return (
    <section className={styles['card']}>
      <h2 className={styles['title']}>
        <Icon name="trouble" />
        {labels.title}
      </h2>
      <p className={styles['body']}>{labels.body}</p>
      {(actions.length > 0 || canBeChecked(problem)) && (
        <div className={`${styles['actions']} ${actions.length === 0 ? styles['onlyQuiet'] : ''}`}>
          {actions.map(({ label, intent }, index) => (
            <Button key={label} kind={index === 0 ? 'secondary' : 'quiet'} small onClick={() => void send(...intent)}>
              {messages.actions[label]}
            </Button>
          ))}
          <CheckupLink problem={problem} />
        </div>
      )}
    </section>
  );
};
