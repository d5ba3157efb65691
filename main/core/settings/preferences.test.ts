import { describe, expect, it } from 'vitest';
import type { LanguageChoice, Preferences as PreferencesState, StartAtLogin } from '../../../preload/contract.ts';
import { type LoginItem, noLoginItem } from '../login-item/login-item.ts';
import { Preferences } from './preferences.ts';

/** The preferences of a person whose system prefers these languages, and what the settings keep of them. */
const preferencesOf = (
  systemLanguages: readonly string[],
  languageChoice: LanguageChoice = 'system',
  loginItem: LoginItem = noLoginItem,
) => {
  let kept = { languageChoice };
  const settings = { read: () => kept, write: (change: typeof kept) => void (kept = change) };
  const told: PreferencesState[] = [];
  const preferences = new Preferences({ settings, systemLanguages: () => systemLanguages, loginItem });
  preferences.state.onChange((state) => told.push(state));
  return { preferences, told, kept: () => kept };
};

describe('the language', () => {
  it('is the system’s as long as none is chosen', () => {
    expect(preferencesOf(['es-MX', 'en']).preferences.state.read()).toEqual({
      languageChoice: 'system',
      language: 'es',
      startAtLogin: null,
    });
    expect(preferencesOf(['C']).preferences.state.read()).toEqual({
      languageChoice: 'system',
      language: 'en',
      startAtLogin: null,
    });
  });

  it('is the chosen one, whatever the system prefers', () => {
    expect(preferencesOf(['es-MX'], 'ja').preferences.state.read()).toEqual({
      languageChoice: 'ja',
      language: 'ja',
      startAtLogin: null,
    });
  });

  it('is kept and told of when it is chosen', () => {
    const { preferences, told, kept } = preferencesOf(['fr']);
    preferences.chooseLanguage('de');
    preferences.chooseLanguage('system');
    expect(told).toEqual([
      { languageChoice: 'de', language: 'de', startAtLogin: null },
      { languageChoice: 'system', language: 'fr', startAtLogin: null },
    ]);
    expect(kept()).toEqual({ languageChoice: 'system' });
  });
});

/** A system that starts the app at login, or not, and may refuse to change that. */
const systemThat = (takes: boolean) => {
  let now: StartAtLogin = 'off';
  const choose = (choice: StartAtLogin): void => void (now = choice);
  const loginItem: LoginItem = {
    read: () => now,
    write: (choice) => {
      if (takes) choose(choice);
      return takes;
    },
  };
  return { loginItem, choose };
};

describe('the start at login', () => {
  it('is the system’s to know, and told of when it is chosen', () => {
    const { preferences, told, kept } = preferencesOf(['en'], 'system', systemThat(true).loginItem);
    expect(preferences.state.read().startAtLogin).toBe('off');
    expect(preferences.chooseStartAtLogin('on')).toBe(true);
    expect(told.map(({ startAtLogin }) => startAtLogin)).toEqual(['on']);
    expect(kept()).toEqual({ languageChoice: 'system' });
  });

  it('stays what it is where the system refuses, and is told of as it is', () => {
    const { preferences, told } = preferencesOf(['en'], 'system', systemThat(false).loginItem);
    expect(preferences.chooseStartAtLogin('on')).toBe(false);
    expect(told.map(({ startAtLogin }) => startAtLogin)).toEqual(['off']);
  });

  it('is read again when it is to be told: the person may have changed it in the system', () => {
    const { loginItem, choose } = systemThat(true);
    const { preferences, told } = preferencesOf(['en'], 'system', loginItem);
    choose('on');
    preferences.refresh();
    expect(told.map(({ startAtLogin }) => startAtLogin)).toEqual(['on']);
  });

  it('is nothing to choose where the system has none', () => {
    expect(preferencesOf(['en']).preferences.state.read().startAtLogin).toBeNull();
  });
});
