import type { CheckName, Finding, Findings } from '../../preload/contract.ts';
import { useMessages } from '../page-context.ts';
import { findingMessage } from '../../main/core/messages/finding-message.ts';
import styles from './check-list.module.css';
import { Icon, type IconName } from './icon.tsx';
import { VisuallyHidden } from './visually-hidden.tsx';

type Mark = Finding['kind'] | 'under-way';

const icons: Readonly<Record<Mark, IconName>> = {
  fine: 'done',
  trouble: 'trouble',
  'not-applicable': 'none',
  'not-checked': 'unknown',
  'under-way': 'moment',
};

const looks: Readonly<Record<Mark, string | undefined>> = {
  fine: styles['fine'],
  trouble: styles['trouble'],
  'not-applicable': styles['quiet'],
  'not-checked': styles['quiet'],
  'under-way': styles['underWay'],
};

interface Properties {
  readonly name: CheckName;
  /** Undefined while it is under way. */
  readonly finding: Finding | undefined;
}

const Row = ({ name, finding }: Properties) => {
  const messages = useMessages();
  const { check, checkTitles, findings, markNames } = messages;
  const mark = finding?.kind ?? 'under-way';
  return (
    <li className={`${styles['row']} ${looks[mark]}`}>
      <Icon name={icons[mark]} />
      <div>
        <h3 className={styles['name']}>{checkTitles[name]}</h3>
        <p className={styles['message']}>
          {finding === undefined ? (
            check.underWay
          ) : (
            <>
              <VisuallyHidden>{findings.marked(markNames[finding.kind])}</VisuallyHidden>
              {findingMessage(messages, name, finding)}
            </>
          )}
        </p>
      </div>
    </li>
  );
};

/** Every check with what it found, or its empty place: nothing jumps when a finding comes. */
export const CheckList = ({ findings }: { readonly findings: Partial<Findings> }) => {
  const { checkTitles } = useMessages();
  const names = Object.keys(checkTitles) as CheckName[];
  return (
    <ul className={styles['list']}>
      {names.map((name) => (
        <Row key={name} name={name} finding={findings[name]} />
      ))}
    </ul>
  );
};
