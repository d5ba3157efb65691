/** The languages that Latchkey speaks, by their tags. */
export const languages = ['en', 'de', 'fr', 'es', 'ja'] as const;

export type Language = (typeof languages)[number];

/** One language, or whichever the system prefers. */
export type LanguageChoice = 'system' | Language;

/** Whether the system starts the app when the person logs in. */
export const startAtLoginChoices = ['on', 'off'] as const;

export type StartAtLogin = (typeof startAtLoginChoices)[number];

/** What the person chose, held by main and mirrored by the page. */
export interface Preferences {
  readonly languageChoice: LanguageChoice;
  /** What is spoken now: the choice, or the system's. */
  readonly language: Language;
  /** As the system knows it; null where there is no such thing. */
  readonly startAtLogin: StartAtLogin | null;
}
