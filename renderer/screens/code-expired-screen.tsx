import { Button } from '../components/button.tsx';
import { Mark } from '../components/mark.tsx';
import { ScreenFrame } from '../components/screen-frame.tsx';
import { useSend, useMessages } from '../page-context.ts';
import type { StateOf } from '../state-of.ts';
import { useEscape } from '../use-escape.ts';

/** The code ran out while nobody looked: a new one on request. */
export const CodeExpiredScreen = ({ state }: { readonly state: StateOf<'code-expired'> }) => {
  const send = useSend();
  const { codeExpired, actions } = useMessages();
  const cancel = (): void => void send('cancelSignIn');
  useEscape(cancel);
  return (
    <ScreenFrame
      ornament={<Mark size={56} />}
      title={codeExpired.title}
      lead={codeExpired.lead[state.method]}
      actions={
        <>
          <Button kind="primary" onClick={() => void send('renewCode')}>
            {codeExpired.renew}
          </Button>
          <Button kind="quiet" onClick={cancel}>
            {actions.cancel}
          </Button>
        </>
      }
    />
  );
};
