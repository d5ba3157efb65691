import { usePage } from '../page-context.ts';
import { VisuallyHidden } from './visually-hidden.tsx';

/** A voice that tells screen readers what changed by itself: one for the screens, one in the dialog that mutes them. */
export const LiveRegion = () => {
  const { text, serial } = usePage((page) => page.announcement);
  return (
    <VisuallyHidden>
      <span role="status">
        <span key={serial}>{text}</span>
      </span>
    </VisuallyHidden>
  );
};
