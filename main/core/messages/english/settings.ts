export const settings = {
  open: 'Settings',
  title: 'Settings',
  close: 'Close',
  language: 'Language',
  startAtLogin: 'Start Latchkey when you log in',
  /** The choice to follow the system, with the name of its language where that is known. */
  asTheSystem: (languageName: string | null): string =>
    languageName === null ? 'As the system' : `As the system: ${languageName}`,
} as const;
