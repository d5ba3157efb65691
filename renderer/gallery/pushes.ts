import { type DialogName, type PushToPage, type SliceName, sliceNames, type Value } from '../../preload/contract.ts';
import type { Held } from './fake-bridge.ts';

/** One push of main's. */
export type Push = { readonly [Name in PushToPage]: readonly [name: Name, value: Value<Name>] }[PushToPage];

/** What main tells of its slices, and the dialog that it has the page open then, if any. */
export interface Told extends Held {
  readonly dialog?: DialogName | null;
}

/**
 * Returns what main would push, in its order: an attempt that ends well is over once its account is in the list, and one
 * that a start finds is there before the list. No push closes a dialog: only a person does.
 */
export const pushesOf = ({ dialog = null, ...held }: Told): readonly Push[] => {
  const first: readonly SliceName[] = held.attempt?.kind === 'none' ? ['accounts', 'attempt'] : ['attempt', 'accounts'];
  const names = new Set([...first, ...sliceNames]);
  const slices = [...names].flatMap((name) => (name in held ? [[name, held[name]] as Push] : []));
  return dialog === null ? slices : [...slices, ['openDialog', dialog]];
};
