import { assertNever } from './assert-never.ts';
import type { ScreenState } from './screen-state.ts';
import { CodeExpiredScreen } from './screens/code-expired-screen.tsx';
import { ConfirmingScreen } from './screens/confirming-screen.tsx';
import { OpeningKeychainScreen } from './screens/opening-keychain-screen.tsx';
import { RequestingCodeScreen } from './screens/requesting-code-screen.tsx';
import { SignedInScreen } from './screens/signed-in-screen.tsx';
import { SigningOutScreen } from './screens/signing-out-screen.tsx';
import { TokenNotKeptScreen } from './screens/token-not-kept-screen.tsx';
import { WaitingScreen } from './screens/waiting-screen.tsx';
import { WelcomeScreen } from './screens/welcome-screen.tsx';

/** The one screen for a state. */
export const Screen = ({ state }: { readonly state: ScreenState }) => {
  switch (state.kind) {
    case 'opening-keychain':
      return <OpeningKeychainScreen state={state} />;
    case 'signed-out':
      return <WelcomeScreen state={state} />;
    case 'requesting-a-code':
      return <RequestingCodeScreen state={state} />;
    case 'waiting-for-approval':
      return <WaitingScreen state={state} />;
    case 'code-expired':
      return <CodeExpiredScreen state={state} />;
    case 'confirming':
      return <ConfirmingScreen state={state} />;
    case 'token-not-stored':
      return <TokenNotKeptScreen state={state} />;
    case 'signed-in':
      return <SignedInScreen state={state} />;
    case 'signing-out':
      return <SigningOutScreen state={state} />;
    default:
      return assertNever(state);
  }
};
