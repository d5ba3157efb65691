import { useEffect, useEffectEvent } from 'react';

/**
 * Lets the Escape key do what the screen's Cancel does; null while there is no Cancel. An element that takes Escape for
 * itself prevents its default.
 */
export const useEscape = (cancel: (() => void) | null): void => {
  const onEscape = useEffectEvent(() => cancel?.());
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      // While an input method composes, Escape belongs to it; while a dialog is open, to the dialog.
      const isTaken = event.defaultPrevented || event.isComposing || document.querySelector('dialog:modal') !== null;
      if (event.key === 'Escape' && !isTaken) onEscape();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
};
