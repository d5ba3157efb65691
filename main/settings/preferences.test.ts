import { describe, expect, it } from 'vitest';
import type { LanguageChoice, Preferences as PreferencesState } from '../../preload/contract.ts';
import { Preferences } from './preferences.ts';

/** The preferences of a person whose system prefers these languages, and what the settings keep of them. */
const preferencesOf = (systemLanguages: readonly string[], languageChoice: LanguageChoice = 'system') => {
  let kept = { languageChoice };
  const settings = { read: () => kept, write: (change: typeof kept) => void (kept = change) };
  const told: PreferencesState[] = [];
  const preferences = new Preferences({ settings, systemLanguages: () => systemLanguages });
  preferences.onState((state) => told.push(state));
  return { preferences, told, kept: () => kept };
};

describe('the language', () => {
  it('is the system’s as long as none is chosen', () => {
    expect(preferencesOf(['es-MX', 'en']).preferences.state).toEqual({ languageChoice: 'system', language: 'es' });
    expect(preferencesOf(['C']).preferences.state).toEqual({ languageChoice: 'system', language: 'en' });
  });

  it('is the chosen one, whatever the system prefers', () => {
    expect(preferencesOf(['es-MX'], 'ja').preferences.state).toEqual({ languageChoice: 'ja', language: 'ja' });
  });

  it('is kept and told of when it is chosen', () => {
    const { preferences, told, kept } = preferencesOf(['fr']);
    preferences.chooseLanguage('de');
    preferences.chooseLanguage('system');
    expect(told).toEqual([
      { languageChoice: 'de', language: 'de' },
      { languageChoice: 'system', language: 'fr' },
    ]);
    expect(kept()).toEqual({ languageChoice: 'system' });
  });
});
