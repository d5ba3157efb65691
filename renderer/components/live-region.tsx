import { usePage } from '../page-context.ts';
import { VisuallyHidden } from './visually-hidden.tsx';

/** The one voice that tells screen readers what changed by itself. */
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
