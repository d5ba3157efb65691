import { Button } from '../components/button.tsx';
import { Mark } from '../components/mark.tsx';
import { ScreenFrame } from '../components/screen-frame.tsx';
import { useSend, useSentences } from '../page-context.ts';
import type { StateOf } from '../state-of.ts';

/** The start: Latchkey looks into the keychain, which may take its time or ask for a password. */
export const OpeningVaultScreen = ({ state: { slow } }: { readonly state: StateOf<'opening the vault'> }) => {
  const send = useSend();
  const { vault, actions } = useSentences();
  return (
    <ScreenFrame
      ornament={<Mark size={56} breathing />}
      title={slow ? vault.slowTitle : vault.title}
      lead={slow ? vault.slowLead : vault.lead}
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
