import { type PushToPage, type SliceName, sliceNames, type Value } from '../../preload/contract.ts';
import type { Held } from './fake-bridge.ts';

export type Push = { readonly [Name in PushToPage]: readonly [name: Name, value: Value<Name>] }[PushToPage];

/**
 * Returns what main would push to tell of this, in its order: an attempt that ends well is over once its account is in the
 * list, and one that begins is there before its time.
 */
export const pushesOf = (held: Held): readonly Push[] => {
  const first: readonly SliceName[] = held.attempt?.kind === 'none' ? ['accounts', 'attempt'] : ['attempt', 'accounts'];
  const names = new Set([...first, ...sliceNames]);
  return [...names].flatMap((name) => (name in held ? [[name, held[name]] as Push] : []));
};
