/** How named values travel to plex.tv: some as headers, the others as query arguments, none as both. */
export interface PlexArguments {
  readonly headers: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
}

export type NamedValue = readonly [name: string, value: string];

/** Returns values under the names that plex.tv knows them by. A value that is unknown or empty is left out. */
export const named = <Field extends string>(
  names: Readonly<Record<Field, string>>,
  values: { readonly [Name in NoInfer<Field>]?: string | boolean | null },
): readonly NamedValue[] =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the names are literals of ours and have no other keys
  (Object.keys(names) as Field[])
    .map((field): NamedValue => [names[field], String(values[field] ?? '')])
    .filter(([, value]) => value !== '');

/** Printable ASCII, without blanks at the ends: those would be lost on the way. */
const arrivesAsHeader = /^[!-~](?:[ -~]*[!-~])?$/;

/**
 * Returns named values as headers and query arguments.
 *
 * plex.tv takes every X-Plex name either way, non-ASCII text as UTF-8 (Plex's own text on its headers). But no text
 * beyond ASCII arrives the same from every `fetch` as a header: Node's sends "é" as Latin-1, Electron's as UTF-8, and
 * both refuse "日本" outright. In a query it is percent-encoded, one way everywhere.
 */
export const plexArguments = (values: readonly NamedValue[]): PlexArguments => {
  const isHeader = ([name, value]: NamedValue): boolean => name.startsWith('X-Plex-') && arrivesAsHeader.test(value);
  return {
    headers: Object.fromEntries(values.filter(isHeader)),
    query: Object.fromEntries(values.filter((value) => !isHeader(value))),
  };
};
