import { type RefObject, useEffect } from 'react';
import type { ScreenState } from './screen-state.ts';

type FocusTargetName = 'heading' | 'primary';

/**
 * Where the focus lands when a screen appears. The heading, where there is something to hear or read before acting; the
 * primary button, where only one thing is left to do and it does no harm.
 */
const focusTargets: Readonly<Record<ScreenState['kind'], FocusTargetName>> = {
  'opening-keychain': 'heading',
  'signed-out': 'heading',
  'requesting-a-code': 'heading',
  'waiting-for-approval': 'heading',
  'code-expired': 'primary',
  confirming: 'heading',
  'token-not-stored': 'heading',
  'signed-in': 'heading',
  'signing-out': 'heading',
};

/** Returns what marks an element as a place where the focus may land: spread it on the element. */
export const focusTarget = (place: FocusTargetName): { readonly 'data-focus-target': FocusTargetName } => ({
  'data-focus-target': place,
});

/** Moves the focus to such a place within the given part of the page, if there is one. */
export const focusOn = (within: ParentNode, place: FocusTargetName): void =>
  within.querySelector<HTMLElement>(`[data-focus-target="${place}"]`)?.focus();

interface Properties {
  readonly stage: RefObject<HTMLElement | null>;
  readonly kind: ScreenState['kind'];
}

/**
 * Moves the focus into the screen when it appears. Key it by what the person can do there: changes within a screen leave
 * the focus alone.
 */
export const FocusTarget = ({ stage, kind }: Properties) => {
  useEffect(() => {
    if (stage.current !== null) focusOn(stage.current, focusTargets[kind]);
  }, [stage, kind]);
  return null;
};
