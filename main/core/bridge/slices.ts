import { type Handlers, type SliceName, sliceNames, type Value } from '../../../preload/contract.ts';
import type { Observable } from '../time/observable.ts';

/** What main holds for each slice of the contract; one that is missing does not compile. */
export type Slices = { readonly [Name in SliceName]: Observable<Value<Name>> };

/** Returns what is answered to a page that reads a slice. */
export const readingsOf = (slices: Slices): Pick<Handlers, SliceName> => {
  const readings = sliceNames.map((name) => [name, () => ({ ok: true, value: slices[name].read() })]);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- made from the very names that the type is made from
  return Object.fromEntries(readings) as Pick<Handlers, SliceName>;
};
