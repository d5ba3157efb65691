import { type RefObject, useEffect } from 'react';
import type { State } from '../preload/contract.ts';

type Landing = 'heading' | 'primary';

/**
 * Where the focus lands when a screen appears. The heading, where there is something to hear or read before acting; the
 * primary button, where only one thing is left to do and it does no harm.
 */
const landings: Readonly<Record<State['kind'], Landing>> = {
  'opening the vault': 'heading',
  'signed out': 'heading',
  'requesting a code': 'heading',
  'waiting for approval': 'heading',
  'code expired': 'primary',
  confirming: 'heading',
  'token not kept': 'heading',
  'signed in': 'heading',
  'signing out': 'heading',
};

/** Marks an element as a place where the focus may land: spread it on the element. */
export const landing = (place: Landing): { readonly 'data-landing': Landing } => ({ 'data-landing': place });

/** Moves the focus to such a place within the given part of the page, if there is one. */
export const focusLanding = (within: ParentNode, place: Landing): void =>
  within.querySelector<HTMLElement>(`[data-landing="${place}"]`)?.focus();

interface Properties {
  readonly stage: RefObject<HTMLElement | null>;
  readonly kind: State['kind'];
}

/**
 * Moves the focus into the screen when it appears. Key it by what the person can do there: changes within a screen leave
 * the focus alone.
 */
export const Arrival = ({ stage, kind }: Properties) => {
  useEffect(() => {
    if (stage.current !== null) focusLanding(stage.current, landings[kind]);
  }, [stage, kind]);
  return null;
};
