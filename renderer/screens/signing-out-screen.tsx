import { Mark } from '../components/mark.tsx';
import { ScreenFrame } from '../components/screen-frame.tsx';
import { useMessages } from '../page-context.ts';
import type { StateOf } from '../state-of.ts';

/** The key is being removed and ended; the keychain may take its time or ask for a password. */
export const SigningOutScreen = ({ state: { slow } }: { readonly state: StateOf<'signing-out'> }) => {
  const { signingOut } = useMessages();
  return (
    <ScreenFrame
      ornament={<Mark size={56} breathing />}
      title={signingOut.title}
      lead={slow ? signingOut.slowLead : signingOut.lead}
    />
  );
};
