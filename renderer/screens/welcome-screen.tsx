import { DeviceName } from '../components/device-name.tsx';
import { Button } from '../components/button.tsx';
import { Mark } from '../components/mark.tsx';
import { ScreenFrame } from '../components/screen-frame.tsx';
import { SettingsButton } from '../components/settings-button.tsx';
import { SignedOutProblem } from '../components/signed-out-problem.tsx';
import { useSend, useMessages } from '../page-context.ts';
import { problemActions } from '../problem-actions.ts';
import { appName } from '../../main/core/messages/app-name.ts';
import type { StateOf } from '../state-of.ts';

/** Signed out: two ways to sign in, and how Plex will call this computer. */
export const WelcomeScreen = ({ state }: { readonly state: StateOf<'signed-out'> }) => {
  const send = useSend();
  const { welcome, actions } = useMessages();
  const { problem } = state;
  const action = problem === null ? null : problemActions[problem];
  const signIn = action?.intent[0] === 'startSignIn' ? actions[action.label] : welcome.signIn;
  return (
    <ScreenFrame
      corner={<SettingsButton />}
      ornament={<Mark size={problem === null ? 88 : 56} />}
      title={appName}
      lead={problem === null ? welcome.lead : undefined}
      actions={
        <>
          <Button kind="primary" onClick={() => void send('startSignIn', 'browser')}>
            {signIn}
          </Button>
          <Button kind="quiet" onClick={() => void send('startSignIn', 'code')}>
            {welcome.codeInstead}
          </Button>
          <DeviceName name={state.deviceName} />
        </>
      }
      footnote={
        <>
          {state.tokenStorage === 'this-session' && <p>{welcome.sessionOnly}</p>}
          <p>{welcome.unaffiliated}</p>
        </>
      }
    >
      {problem !== null && <SignedOutProblem problem={problem} />}
    </ScreenFrame>
  );
};
