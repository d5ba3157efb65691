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
    stage.current?.querySelector<HTMLElement>(`[data-landing="${landings[kind]}"]`)?.focus();
  }, [stage, kind]);
  return null;
};
