import { Button } from '../components/button.tsx';
import { CodePlaceholder } from '../components/code-characters.tsx';
import { ScanPanel } from '../components/scan-panel.tsx';
import { WaitingLayout } from '../components/waiting-layout.tsx';
import { useSend, useMessages } from '../page-context.ts';
import type { StateOf } from '../state-of.ts';
import { useEscape } from '../use-escape.ts';

/** The waiting screen with its places still empty. */
export const RequestingCodeScreen = ({ state }: { readonly state: StateOf<'requesting-a-code'> }) => {
  const send = useSend();
  const { requesting, actions } = useMessages();
  const cancel = (): void => void send('cancelSignIn');
  useEscape(cancel);
  return (
    <WaitingLayout
      {...requesting[state.method]}
      panel={
        <>
          {state.method === 'code' && <CodePlaceholder length={4} />}
          <ScanPanel picture={null} size={state.method === 'code' ? 'small' : 'large'} />
        </>
      }
      status={null}
      remark={null}
      actions={null}
      wayOut={
        <Button kind="quiet" onClick={cancel}>
          {actions.cancel}
        </Button>
      }
    />
  );
};
