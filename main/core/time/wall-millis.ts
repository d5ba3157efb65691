import * as v from 'valibot';

/** A moment by the wall clock, milliseconds since 1970, no later than any date can be. (ECMA-262, 21.4.1.1) */
export const wallMillisShape = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(8.64e15));
