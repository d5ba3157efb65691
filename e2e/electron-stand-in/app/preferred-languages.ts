/** The variables in which a Linux desktop says what languages the person prefers; the first that says anything counts. */
const variables = ['LANGUAGE', 'LC_ALL', 'LC_MESSAGES', 'LANG'] as const;

/** A locale as POSIX names it: "de_AT.UTF-8@euro". What follows the language keeps the sign before it, or is empty. */
const partsOf = (locale: string) => {
  const [, language = '', territory = '', codeset = '', modifier = ''] =
    /^([^_.@]*)(_[^.@]*)?(\.[^@]*)?(@.*)?$/su.exec(locale) ?? [];
  return { language, territory, codeset, modifier };
};

/** All that a locale means, the most exact first, as GLib's g_get_locale_variants has it. */
const variantsOf = (locale: string): string[] => {
  const { language, territory, codeset, modifier } = partsOf(locale);
  const all = [modifier, ''].flatMap((last) =>
    [territory, ''].flatMap((first) => [codeset, ''].map((second) => language + first + second + last)),
  );
  return [...new Set(all)];
};

/** Language and country in ICU's canonical form, without a script, as base::i18n::GetCanonicalLocale gives them. */
const canonical = (locale: string): string => {
  const { language, territory, modifier } = partsOf(locale);
  const end = modifier.toLowerCase();
  const tag = (language + territory).replaceAll('_', '-');
  try {
    const known = new Intl.Locale(tag);
    return known.language + (known.region === undefined ? '' : `-${known.region}`) + end;
  } catch {
    return tag.toLowerCase() + end;
  }
};

/**
 * The languages that a person prefers, best first, as Electron takes them from the environment
 * (shell/common/language_util_linux.cc): some more than once, and none for "C".
 */
export const preferredLanguages = (environment: Readonly<Record<string, string | undefined>>): string[] => {
  const said = variables.map((name) => environment[name] ?? '').find((value) => value !== '') ?? '';
  const locales = said.split(':').flatMap((locale) => (locale === '' ? [] : variantsOf(locale)));
  return locales.filter((locale) => locale !== 'C').map(canonical);
};
