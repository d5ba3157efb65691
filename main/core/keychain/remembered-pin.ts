import * as v from 'valibot';
import { codeShape, maxLifetimeMillis, type Pin } from '../plex/pins.ts';
import { wallMillisShape } from '../time/wall-millis.ts';

/** A pin that was being waited for, so that the next start can go on with the wait. */
export interface RememberedPin {
  readonly pin: Pin;
  /** When plex.tv gave it out, by the wall clock: milliseconds since 1970. */
  readonly askedAtMillis: number;
}

const rememberedShape = v.pipe(
  v.object({
    version: v.literal(1),
    id: v.pipe(v.string(), v.regex(/^\d{1,40}$/)),
    code: v.string(),
    strong: v.boolean(),
    millisLeft: v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(maxLifetimeMillis)),
    askedAtMillis: wallMillisShape,
  }),
  v.check(({ code, strong }) => v.is(codeShape(strong), code)),
);

export const rememberedPinToText = ({ pin: { id, code, strong, millisLeft }, askedAtMillis }: RememberedPin): string =>
  JSON.stringify({ version: 1, id, code, strong, millisLeft, askedAtMillis } satisfies v.InferInput<
    typeof rememberedShape
  >);

/** Returns the pin in the keychain's text, or null: what another program or version left there is not trusted. */
export const rememberedPinFromText = (text: string): RememberedPin | null => {
  try {
    const { id, code, strong, millisLeft, askedAtMillis } = v.parse(rememberedShape, JSON.parse(text));
    return { pin: { id, code, strong, millisLeft }, askedAtMillis };
  } catch {
    return null;
  }
};

/**
 * Returns the milliseconds that the code still lives as far as the wall clock can tell, 0 when it seems to be over. A
 * clock that was put back tells nothing: then it may live as long as when it was fresh.
 */
export const rememberedMillisLeft = ({ pin, askedAtMillis }: RememberedPin, wallMillis: number): number =>
  Math.max(0, pin.millisLeft - Math.max(0, wallMillis - askedAtMillis));
