import type { State } from '../preload/contract.ts';

/** The one case of the state that a screen shows. */
export type StateOf<Kind extends State['kind']> = Extract<State, { readonly kind: Kind }>;
