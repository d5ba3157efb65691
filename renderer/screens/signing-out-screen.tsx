import { Mark } from '../components/mark.tsx';
import { ScreenFrame } from '../components/screen-frame.tsx';
import { signingOut } from '../sentences/signed-in.ts';

export const SigningOutScreen = () => (
  <ScreenFrame ornament={<Mark size={56} breathing />} title={signingOut.title} lead={signingOut.lead} />
);
