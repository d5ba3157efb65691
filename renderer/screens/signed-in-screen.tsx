import type { Confirmation } from '../../preload/contract.ts';
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
import { useLocale, useSend, useSentences } from '../page-context.ts';
import type { Sentences } from '../sentences/sentences.ts';
import { signedInSince } from '../signed-in-since.ts';
import type { StateOf } from '../state-of.ts';
import { useWallClock } from '../use-wall-clock.ts';
import styles from './signed-in-screen.module.css';

const confirmationText = (confirmation: Confirmation, { confirmation: words, problems }: Sentences): string => {
  switch (confirmation.kind) {
    case 'confirmed':
    case 'another account':
      return words.confirmed;
    case 'under way':
      return words.underWay;
    case 'put off':
      return words.putOff(problems[confirmation.problem].title);
    default:
      return assertNever(confirmation);
  }
};

const TryAgain = () => {
  const send = useSend();
  const { actions } = useSentences();
  return (
    <Button kind="secondary" small onClick={() => void send('tryAgain')}>
      {actions.tryAgain}
    </Button>
  );
};

/** Who is signed in, since when, and where the key is. */
export const SignedInScreen = ({ state }: { readonly state: StateOf<'signed in'> }) => {
  const nowMillis = useWallClock();
  const sentences = useSentences();
  const locale = useLocale();
  const { plans, signOut, keptIn, problems } = sentences;
  const { account, confirmation, keeping, problem } = state;
  const putOff = confirmation.kind === 'put off';
  const isAsked = confirmation.kind === 'another account' && problem === null;
  return (
    <ScreenFrame
      corner={<SettingsButton />}
      ornament={<Avatar account={account} size={problem === null && !isAsked ? 'large' : 'small'} />}
      title={account.name === null ? sentences.account.nameless : <bdi>{account.name}</bdi>}
      detail={
        <>
          {account.email !== null && <EmailLine email={account.email} />}
          <span className={styles['plan']}>{plans[account.plan]}</span>
        </>
      }
      actions={
        <>
          {isAsked ? <AccountAnswers /> : <SignOutQuestion />}
          {confirmation.kind === 'put off' && problem === null && <CheckupLink problem={confirmation.problem} />}
        </>
      }
    >
      {problem !== null && (
        <ProblemCard
          problem={problem}
          words={{ title: signOut.failedTitle, body: problems[problem].summary }}
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
            text: confirmationText(confirmation, sentences),
            // Trying again is about the sign-out as long as that is what did not work.
            action: putOff && problem === null && <TryAgain />,
          },
          { icon: 'moment', text: signedInSince(state.signedInAtMillis, nowMillis, { sentences, locale }) },
          { icon: 'keychain', text: keptIn[keeping] },
        ]}
      />
    </ScreenFrame>
  );
};
