import { Button } from '../components/button.tsx';
import { Mark } from '../components/mark.tsx';
import { ProblemCard } from '../components/problem-card.tsx';
import { ScreenFrame } from '../components/screen-frame.tsx';
import { useSend, useMessages } from '../page-context.ts';
import type { Messages } from '../../main/core/messages/messages.ts';
import type { StateOf } from '../state-of.ts';
import { useEscape } from '../use-escape.ts';

const labels = (
  { problem, signOutFailed }: StateOf<'confirming'>,
  { confirming }: Messages,
): { readonly title: string; readonly lead: string } => {
  if (problem === null) return { title: confirming.title, lead: confirming.lead };
  return signOutFailed
    ? { title: confirming.notSignedOutTitle, lead: confirming.notSignedOutLead }
    : { title: confirming.putOffTitle, lead: confirming.putOffLead };
};

/** The token is here; plex.tv is asked whose it is, again and again if need be. */
export const ConfirmingScreen = ({ state }: { readonly state: StateOf<'confirming'> }) => {
  const send = useSend();
  const messages = useMessages();
  const { actions, problems } = messages;
  const { problem } = state;
  const cancel = (): void => void send('signOut');
  useEscape(problem === null ? null : cancel);
  return (
    <ScreenFrame
      ornament={<Mark size={56} breathing={problem === null} />}
      {...labels(state, messages)}
      actions={
        problem !== null && (
          <>
            <Button kind="primary" onClick={() => void send('tryAgain')}>
              {actions.tryAgain}
            </Button>
            <Button kind="quiet" onClick={cancel}>
              {actions.cancel}
            </Button>
          </>
        )
      }
    >
      {problem !== null && <ProblemCard problem={problem} labels={problems[problem]} actions={[]} />}
    </ScreenFrame>
  );
};
