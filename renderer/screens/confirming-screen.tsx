import { Button } from '../components/button.tsx';
import { Mark } from '../components/mark.tsx';
import { ProblemCard } from '../components/problem-card.tsx';
import { ScreenFrame } from '../components/screen-frame.tsx';
import { useSend } from '../page-context.ts';
import { confirming } from '../sentences/keeping.ts';
import { problemSentences } from '../sentences/problems.ts';
import type { StateOf } from '../state-of.ts';
import { useEscape } from '../use-escape.ts';

/** The token is here; plex.tv is asked whose it is, again and again if need be. */
export const ConfirmingScreen = ({ state }: { readonly state: StateOf<'confirming'> }) => {
  const send = useSend();
  const { problem } = state;
  const cancel = (): void => void send('signOut');
  useEscape(problem === null ? null : cancel);
  return (
    <ScreenFrame
      ornament={<Mark size={56} breathing={problem === null} />}
      title={problem === null ? confirming.title : confirming.putOffTitle}
      lead={problem === null ? confirming.lead : confirming.putOffLead}
      actions={
        problem !== null && (
          <>
            <Button kind="primary" onClick={() => void send('tryAgain')}>
              {confirming.tryAgain}
            </Button>
            <Button kind="quiet" onClick={cancel}>
              {confirming.cancel}
            </Button>
          </>
        )
      }
    >
      {problem !== null && <ProblemCard sentences={problemSentences[problem]} actions={[]} />}
    </ScreenFrame>
  );
};
