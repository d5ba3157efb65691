import { pack } from './wire-packing.ts';

/** Returns the text that carries the value to the main process; throws for one that cannot be cloned. */
export const start = (value: unknown): string => pack(value);
