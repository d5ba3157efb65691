/** The languages that Latchkey speaks, by their tags. */
export const languages = ['en', 'de', 'fr', 'es', 'ja'] as const;

export type Language = (typeof languages)[number];

/** One language, or whichever the system prefers. */
export type LanguageChoice = 'system' | Language;

/** What the person chose, held by main and mirrored by the page. */
export interface Preferences {
  readonly languageChoice: LanguageChoice;
  /** What is spoken now: the choice, or the system's. */
  readonly language: Language;
}

/** Whether the settings are open for the person to look at. */
export type SettingsDialog = 'open' | 'closed';
