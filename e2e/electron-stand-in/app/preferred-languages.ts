/** The variables in which a Linux desktop says what languages the person prefers; the first that says anything counts. */
const variables = ['LANGUAGE', 'LC_ALL', 'LC_MESSAGES', 'LANG'] as const;

/** "de_AT.UTF-8@euro" as a tag: "de-AT". */
const tagOf = (locale: string): string => (/^[^.@]*/u.exec(locale)?.[0] ?? locale).replaceAll('_', '-');

/** The languages that a person prefers, best first, as Electron takes them from the environment; "C" at last. */
export const preferredLanguages = (environment: Readonly<Record<string, string | undefined>>): string[] => {
  const said = variables.map((name) => environment[name] ?? '').find((value) => value !== '') ?? '';
  const tags = said.split(':').flatMap((locale) => (locale === '' ? [] : [tagOf(locale)]));
  // Behind each the language alone, as GLib adds it.
  const widened = tags.flatMap((tag) => [tag, tag.split('-')[0] ?? tag]);
  return [...new Set([...widened, 'C'])];
};
