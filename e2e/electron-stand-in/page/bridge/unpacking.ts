import { get, NativeError, NativeMap, put, set } from './language.ts';
import type { Parcel } from './parcel.ts';

/** What unpacking makes of the parts that were not copied. */
export interface Borrower {
  /** A function that calls the other side's function of that id. */
  readonly borrow: (id: number) => Function;
  /** A promise that ends as the other side's promise of that id does. */
  readonly await: (id: number) => Promise<unknown>;
  /** This side's own function of that id. */
  readonly own: (id: number) => unknown;
}

/** Makes a value anew from what the other world packed. */
export const makeUnpacker = ({ borrow, await: wait, own }: Borrower): ((parcel: Parcel) => unknown) => {
  const places = new NativeMap<number, unknown>();

  const keep = <Value>(place: number, value: Value): Value => {
    set(places, place, value);
    return value;
  };

  const unpackArray = ({ place, items }: Parcel & { readonly kind: 'array' }): unknown[] => {
    const array: unknown[] = [];
    for (let index = 0; index < items.length; index += 1) put(array, index, unpack(items[index] as Parcel));
    return keep(place, array);
  };

  const unpackObject = ({ place, properties }: Parcel & { readonly kind: 'object' }): object => {
    const object = keep(place, {});
    for (let index = 0; index < properties.length; index += 1) {
      const property = properties[index] as readonly [string, Parcel];
      put(object, property[0], unpack(property[1]));
    }
    return object;
  };

  const unpack = (parcel: Parcel): unknown => {
    switch (parcel.kind) {
      case 'clone':
        return parcel.value;
      case 'seen':
        return get(places, parcel.place);
      case 'error':
        return new NativeError(parcel.message);
      case 'returned':
        return own(parcel.id);
      case 'function':
        return keep(parcel.place, borrow(parcel.id));
      case 'promise':
        return keep(parcel.place, wait(parcel.id));
      case 'array':
        return unpackArray(parcel);
      case 'object':
        return unpackObject(parcel);
    }
  };

  return unpack;
};
