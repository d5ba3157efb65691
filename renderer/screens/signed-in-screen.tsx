import type { Confirmation } from '../../preload/contract.ts';
import { assertNever } from '../assert-never.ts';
import { Avatar } from '../components/avatar.tsx';
import { Button } from '../components/button.tsx';
import { CheckupLink } from '../components/checkup-link.tsx';
import { EmailLine } from '../components/email-line.tsx';
import { Facts } from '../components/facts.tsx';
import { ProblemCard } from '../components/problem-card.tsx';
import { ScreenFrame } from '../components/screen-frame.tsx';
import { SignOutQuestion } from '../components/sign-out-question.tsx';
import { useSend } from '../page-context.ts';
import { keptIn } from '../sentences/keeping.ts';
import { problemSentences } from '../sentences/problems.ts';
import { confirmation as sentences, nameOf, plans, signOut } from '../sentences/signed-in.ts';
import { signedInSince } from '../signed-in-since.ts';
import type { StateOf } from '../state-of.ts';
import { useWallClock } from '../use-wall-clock.ts';
import styles from './signed-in-screen.module.css';

const confirmationText = (confirmation: Confirmation): string => {
  switch (confirmation.kind) {
    case 'confirmed':
      return sentences.confirmed;
    case 'under way':
      return sentences.underWay;
    case 'put off':
      return `${problemSentences[confirmation.problem].title}. ${sentences.putOff}`;
    default:
      return assertNever(confirmation);
  }
};

const TryAgain = ({ label }: { readonly label: string }) => {
  const send = useSend();
  return (
    <Button kind="secondary" small onClick={() => void send('tryAgain')}>
      {label}
    </Button>
  );
};

/** Who is signed in, since when, and where the key is. */
export const SignedInScreen = ({ state }: { readonly state: StateOf<'signed in'> }) => {
  const nowMillis = useWallClock();
  const { account, confirmation, keeping, problem } = state;
  const putOff = confirmation.kind === 'put off';
  return (
    <ScreenFrame
      ornament={<Avatar account={account} size={problem === null ? 'large' : 'small'} />}
      title={nameOf(account)}
      detail={
        <>
          {account.email !== null && <EmailLine email={account.email} />}
          <span className={styles['plan']}>{plans[account.plan]}</span>
        </>
      }
      actions={
        <>
          <SignOutQuestion />
          {confirmation.kind === 'put off' && problem === null && <CheckupLink problem={confirmation.problem} />}
        </>
      }
    >
      {problem !== null && (
        <ProblemCard
          problem={problem}
          sentences={{ title: signOut.failedTitle, body: problemSentences[problem].summary }}
          actions={[
            { label: signOut.tryAgain, intent: ['tryAgain'] },
            { label: signOut.notNow, intent: ['dismissProblem'] },
          ]}
        />
      )}
      <Facts
        facts={[
          {
            icon: putOff ? 'trouble' : 'done',
            text: confirmationText(confirmation),
            // Trying again is about the sign-out as long as that is what did not work.
            action: putOff && problem === null && <TryAgain label={sentences.tryAgain} />,
          },
          { icon: 'moment', text: signedInSince(state.signedInAtMillis, nowMillis, navigator.language) },
          { icon: 'keychain', text: keptIn[keeping] },
        ]}
      />
    </ScreenFrame>
  );
};
