/**
 * Returns what is in JSON, and whole numbers beyond 2^53 exact, as text: ids of plex.tv grow without notice, and an id
 * that is off by one names somebody else's pin. Throws a SyntaxError on anything that is not JSON.
 */
export const parsePlexJson = (text: string): unknown =>
  JSON.parse(text, (_key, value: unknown, context?: { readonly source?: string }) =>
    typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value)
      ? (context?.source ?? value)
      : value,
  );
