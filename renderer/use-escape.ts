import { useEffect, useEffectEvent } from 'react';

/**
 * Lets the Escape key do what the screen's Cancel does; null while there is no Cancel. An element that takes Escape for
 * itself prevents its default.
 */
export const useEscape = (cancel: (() => void) | null): void => {
  const onEscape = useEffectEvent(() => cancel?.());
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      // While an input method composes, Escape belongs to it.
      if (event.key === 'Escape' && !event.defaultPrevented && !event.isComposing) onEscape();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
};
