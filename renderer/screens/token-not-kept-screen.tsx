import { Button } from '../components/button.tsx';
import { Mark } from '../components/mark.tsx';
import { ProblemCard } from '../components/problem-card.tsx';
import { ScreenFrame } from '../components/screen-frame.tsx';
import { useSend, useMessages } from '../page-context.ts';
import { type ProblemAction, problemActions } from '../problem-actions.ts';
import type { StateOf } from '../state-of.ts';
import { useEscape } from '../use-escape.ts';

const choices: readonly ProblemAction[] = [
  { label: 'tryAgain', intent: ['tryAgain'] },
  { label: 'keepForThisSession', intent: ['keepForThisSession'] },
];

/** Approved, but the keychain did not take the key: try once more, or go on without it. */
export const TokenNotKeptScreen = ({ state }: { readonly state: StateOf<'token-not-stored'> }) => {
  const send = useSend();
  const { tokenNotStored, actions, problems } = useMessages();
  const cancel = (): void => void send('signOut');
  useEscape(cancel);
  const best = problemActions[state.problem];
  const isBest = ({ intent }: ProblemAction): boolean => intent[0] === best.intent[0];
  const bestFirst = choices.toSorted((one, other) => Number(isBest(other)) - Number(isBest(one)));
  return (
    <ScreenFrame
      ornament={<Mark size={56} />}
      title={tokenNotStored.title}
      lead={tokenNotStored.lead}
      actions={
        <>
          {bestFirst.map((choice) => (
            <Button
              key={choice.label}
              kind={isBest(choice) ? 'primary' : 'secondary'}
              onClick={() => void send(...choice.intent)}
            >
              {actions[choice.label]}
            </Button>
          ))}
          <Button kind="quiet" onClick={cancel}>
            {actions.cancel}
          </Button>
        </>
      }
    >
      <ProblemCard problem={state.problem} labels={problems[state.problem]} actions={[]} />
    </ScreenFrame>
  );
};
