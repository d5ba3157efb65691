import { freeze, get, getOwnPropertyDescriptor, getOwnPropertyNames, isView, NativeMap, set } from './language.ts';

const freezeAll = (value: unknown, frozen: Map<object, true>): void => {
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null || isView(value)) return;
  if (get(frozen, value)) return;
  set(frozen, value, true);
  const names = getOwnPropertyNames(value);
  for (let index = 0; index < names.length; index += 1) {
    const property = getOwnPropertyDescriptor(value, names[index] as string);
    if (property && 'value' in property) freezeAll(property.value, frozen);
  }
  freeze(value);
};

/** Freezes a value and all that it holds, functions too, but no views of bytes, which cannot be frozen. */
export const freezeDeep = (value: unknown): void => freezeAll(value, new NativeMap<object, true>());
