import { assertNever } from '../assert-never.ts';
import { AccountAnswers, AccountQuestion } from '../components/account-question.tsx';
import { Avatar } from '../components/avatar.tsx';
import { Button } from '../components/button.tsx';
import { CheckupLink } from '../components/checkup-link.tsx';
import { EmailLine } from '../components/email-line.tsx';
import { Facts } from '../components/facts.tsx';
import { ProblemCard } from '../components/problem-card.tsx';
import { ScreenFrame } from '../components/screen-frame.tsx';
import { SettingsButton } from '../components/settings-button.tsx';
import { SignOutQuestion } from '../components/sign-out-question.tsx';
import { useLocale, useSend, useMessages } from '../page-context.ts';
import type { Messages } from '../../main/core/messages/messages.ts';
import type { Confirmation } from '../screen-state.ts';
import { signedInSince } from '../signed-in-since.ts';
import type { StateOf } from '../state-of.ts';
import { useWallClock } from '../use-wall-clock.ts';
import styles from './signed-in-screen.module.css';

const confirmationText = (confirmation: Confirmation, { confirmation: labels, problems }: Messages): string => {
  switch (confirmation.kind) {
    case 'confirmed':
    case 'another-account':
      return labels.confirmed;
    case 'under-way':
      return labels.underWay;
    case 'put-off':
      return labels.putOff(problems[confirmation.problem].title);
    default:
      return assertNever(confirmation);
  }
};

const TryAgain = () => {
  const send = useSend();
  const { actions } = useMessages();
  return (
    <Button kind="secondary" small onClick={() => void send('tryAgain')}>
      {actions.tryAgain}
    </Button>
  );
};

/** Who is signed in, since when, and where the key is. */
export const SignedInScreen = ({ state }: { readonly state: StateOf<'signed-in'> }) => {
  const nowMillis = useWallClock();
  const messages = useMessages();
  const locale = useLocale();
  const { plans, signOut, tokenStorage: storages, problems } = messages;
  const { account, confirmation, tokenStorage, problem } = state;
  const putOff = confirmation.kind === 'put-off';
  const isAsked = confirmation.kind === 'another-account' && problem === null;
  return (
    <ScreenFrame
      corner={<SettingsButton />}
      ornament={<Avatar account={account} size={problem === null && !isAsked ? 'large' : 'small'} />}
      title={account.name === null ? messages.account.nameless : <bdi>{account.name}</bdi>}
      detail={
        <>
          {account.email !== null && <EmailLine email={account.email} />}
          <span className={styles['plan']}>{plans[account.plan]}</span>
        </>
      }
      actions={
        <>
          {isAsked ? <AccountAnswers /> : <SignOutQuestion />}
          {confirmation.kind === 'put-off' && problem === null && <CheckupLink problem={confirmation.problem} />}
        </>
      }
    >
      {problem !== null && (
        <ProblemCard
          problem={problem}
          labels={{ title: signOut.failedTitle, body: problems[problem].summary }}
          actions={[
            { label: 'tryAgain', intent: ['tryAgain'] },
            { label: 'notNow', intent: ['dismissProblem'] },
          ]}
        />
      )}
      {isAsked && <AccountQuestion />}
      <Facts
        facts={[
          {
            icon: putOff ? 'trouble' : 'done',
            text: confirmationText(confirmation, messages),
            // Trying again is about the sign-out as long as that is what did not work.
            action: putOff && problem === null && <TryAgain />,
          },
          { icon: 'moment', text: signedInSince(state.signedInAtMillis, nowMillis, { messages, locale }) },
          { icon: 'keychain', text: storages[tokenStorage] },
        ]}
      />
    </ScreenFrame>
  );
};
