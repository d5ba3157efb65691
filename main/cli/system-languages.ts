interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** The variables in which a Linux desktop says what languages the person prefers; the first that says anything counts. */
const variables = ['LANGUAGE', 'LC_ALL', 'LC_MESSAGES', 'LANG'] as const;

/** Returns the person's languages as tags, best first: on Linux as the environment has them, else the system's own. */
export const systemLanguages = ({ platform, environment }: Surroundings): readonly string[] => {
  if (platform === 'darwin' || platform === 'win32') return [new Intl.DateTimeFormat().resolvedOptions().locale];
  const said = variables.map((name) => environment[name] ?? '').find((value) => value !== '') ?? '';
  // "de_AT.UTF-8@euro" is "de-AT"; "C" is no language.
  return said.split(':').map((locale) => locale.replace(/[.@].*$/, '').replaceAll('_', '-'));
};
