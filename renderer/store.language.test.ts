import { describe, expect, it } from 'vitest';
import { english } from '../main/core/messages/english/english.ts';
import { messagesIn } from '../main/core/messages/messages-by-language.ts';
import type { Messages } from '../main/core/messages/messages.ts';
import type { Language, Outcome, Preferences } from '../preload/contract.ts';
import { answering, followed, settled } from './gallery/followed-store.ts';
import { stateNamed } from './gallery/states.ts';

const signedOut = stateNamed('signed-out');
const waiting = stateNamed('waiting-code');

const chosen = (language: Language): Preferences => ({ languageChoice: language, language, startAtLogin: null });

/** Languages that arrive, or do not, when the test says so; English is there. */
const slowly = () => {
  const awaited = new Map<Language, PromiseWithResolvers<Messages>>();
  const of = (language: Language): PromiseWithResolvers<Messages> => {
    const known = awaited.get(language) ?? Promise.withResolvers<Messages>();
    awaited.set(language, known);
    return known;
  };
  return {
    inLanguage: (language: Language) => (language === 'en' ? english : of(language).promise),
    arrive: async (language: Language) => {
      of(language).resolve(messagesIn(language));
      await settled();
    },
    fail: async (language: Language) => {
      of(language).reject(new Error('The file is gone.'));
      await settled();
    },
  };
};

/** The page of somebody whose language is loaded first. */
const starting = (preferences: () => Promise<Outcome<Preferences>>) => {
  const languages = slowly();
  return { ...languages, ...followed(signedOut, { preferences }, {}, languages.inLanguage) };
};

/** The page in English, with everything there. */
const started = async () => {
  const page = starting(answering(chosen('en')));
  await settled();
  return page;
};

const nothing = { attempt: null, accounts: null, dialog: null, announcement: { text: '', serial: 0 } };

describe('the language of a page that starts', () => {
  it('is there before anything is drawn or spoken, whatever main pushes meanwhile', async () => {
    const { store, main, tell, arrive } = starting(answering(chosen('de')));
    await settled();
    tell(waiting);
    main.push('openDialog', 'settings');
    expect(store.getState()).toMatchObject(nothing);
    await arrive('fr');
    expect(store.getState()).toMatchObject(nothing);
    await arrive('de');
    expect(store.getState()).toMatchObject({
      ...waiting,
      language: 'de',
      messages: messagesIn('de'),
      dialog: 'settings',
      announcement: { text: 'Dein Code ist A, B, 1, 2.' },
    });
  });

  it('is English where it cannot be loaded, and everything else is there', async () => {
    const { store, fail } = starting(answering(chosen('de')));
    await settled();
    await fail('de');
    const preferences = chosen('de');
    expect(store.getState()).toMatchObject({ ...signedOut, preferences, language: 'en', messages: english });
  });

  it('is the browser’s where main does not tell the person’s, once that is loaded', async () => {
    const { store, arrive } = starting(() => Promise.reject(new Error('main is gone')));
    await settled();
    expect(store.getState()).toMatchObject(nothing);
    await arrive('fr');
    expect(store.getState()).toMatchObject({ ...signedOut, preferences: null, language: 'fr' });
  });

  it('is English where main tells of none, and the browser’s cannot be loaded', async () => {
    const { store, fail } = starting(() => Promise.reject(new Error('main is gone')));
    await fail('fr');
    expect(store.getState()).toMatchObject({ ...signedOut, preferences: null, language: 'en' });
  });

  it('is the one that was pushed, though the answer of before comes later', async () => {
    const answer = Promise.withResolvers<Outcome<Preferences>>();
    const { store, main, arrive } = starting(() => answer.promise);
    main.push('preferences', chosen('ja'));
    answer.resolve({ ok: true, value: chosen('de') });
    await settled();
    await arrive('de');
    expect(store.getState()).toMatchObject(nothing);
    await arrive('ja');
    expect(store.getState()).toMatchObject({ ...signedOut, preferences: chosen('ja'), language: 'ja' });
  });
});

describe('another language on a page that is there', () => {
  it('changes everything at once, when it is loaded', async () => {
    const { store, main, arrive } = await started();
    const before = store.getState();
    main.push('preferences', chosen('de'));
    expect(store.getState()).toBe(before);
    const seen: unknown[] = [];
    store.subscribe(({ preferences, language, messages }) => seen.push({ preferences, language, messages }));
    await arrive('de');
    expect(seen).toEqual([{ preferences: chosen('de'), language: 'de', messages: messagesIn('de') }]);
  });

  it('holds up nothing else', async () => {
    const { store, main, tell } = await started();
    main.push('preferences', chosen('de'));
    tell(waiting);
    expect(store.getState()).toMatchObject({ ...waiting, language: 'en' });
    expect(store.getState().announcement.text).toBe('Your code is A, B, 1, 2.');
  });

  it('leaves the page in the one that it has where it cannot be loaded, and the next can be chosen', async () => {
    const { store, main, arrive, fail } = await started();
    main.push('preferences', chosen('de'));
    await fail('de');
    expect(store.getState()).toMatchObject({ preferences: chosen('de'), language: 'en', messages: english });
    main.push('preferences', chosen('fr'));
    await arrive('fr');
    expect(store.getState()).toMatchObject({ preferences: chosen('fr'), language: 'fr' });
  });

  it('is the one that was chosen last, whichever is loaded first', async () => {
    const { store, main, arrive } = await started();
    main.push('preferences', chosen('de'));
    main.push('preferences', chosen('fr'));
    await arrive('fr');
    await arrive('de');
    expect(store.getState()).toMatchObject({ preferences: chosen('fr'), language: 'fr' });
    main.push('preferences', chosen('ja'));
    main.push('preferences', chosen('en'));
    await arrive('ja');
    expect(store.getState()).toMatchObject({ preferences: chosen('en'), language: 'en' });
  });
});
