import { Button } from '../components/button.tsx';
import { Mark } from '../components/mark.tsx';
import { ScreenFrame } from '../components/screen-frame.tsx';
import { useSend, useMessages } from '../page-context.ts';
import type { StateOf } from '../state-of.ts';

/** The start: Latchkey looks into the keychain, which may take its time or ask for a password. */
export const OpeningKeychainScreen = ({ state: { slow } }: { readonly state: StateOf<'opening-keychain'> }) => {
  const send = useSend();
  const { keychain, actions } = useMessages();
  return (
    <ScreenFrame
      ornament={<Mark size={56} breathing />}
      title={slow ? keychain.slowTitle : keychain.title}
      lead={slow ? keychain.slowLead : keychain.lead}
      actions={
        slow && (
          <Button kind="secondary" onClick={() => void send('keepForThisSession')}>
            {actions.goOnForThisSession}
          </Button>
        )
      }
    />
  );
};
