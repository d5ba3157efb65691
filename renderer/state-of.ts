import type { ScreenState } from './screen-state.ts';

/** The one case of the state that a screen shows. */
export type StateOf<Kind extends ScreenState['kind']> = Extract<ScreenState, { readonly kind: Kind }>;
