import { describe, expect, it } from 'vitest';
import type { Language } from '../preload/contract.ts';
import { localeFor } from '../main/core/messages/language-for.ts';
import { messagesIn } from '../main/core/messages/messages-by-language.ts';
import { signedInSince } from './signed-in-since.ts';

const at = (day: number, hour: number, minute: number): number => new Date(2026, 10, day, hour, minute).getTime();

const since = (signedInAtMillis: number | null, nowMillis: number, tag: string, language: Language = 'en'): string =>
  signedInSince(signedInAtMillis, nowMillis, { messages: messagesIn(language), locale: localeFor(language, [tag]) });

describe('signedInSince', () => {
  it('says today until midnight', () => {
    expect(since(at(23, 21, 14), at(23, 23, 59), 'en-GB')).toBe('Signed in today, 21:14');
    expect(since(at(23, 0, 0), at(23, 0, 0), 'en-GB')).toBe('Signed in today, 00:00');
  });

  it('says yesterday from midnight on, for one day', () => {
    expect(since(at(23, 21, 14), at(24, 0, 0), 'en-GB')).toBe('Signed in yesterday, 21:14');
    expect(since(at(23, 21, 14), at(24, 23, 59), 'en-GB')).toBe('Signed in yesterday, 21:14');
  });

  it('names the day from then on', () => {
    expect(since(at(23, 21, 14), at(25, 0, 0), 'en-GB')).toBe('Signed in on 23 November 2026, 21:14');
  });

  it('names the day of a sign-in that the clock puts in the future', () => {
    expect(since(at(24, 9, 5), at(23, 9, 5), 'en-GB')).toBe('Signed in on 24 November 2026, 09:05');
  });

  it('names no day where nobody knows it', () => {
    expect(since(null, at(25, 0, 0), 'en-GB')).toBe(messagesIn('en').signedInSince.sometime);
  });

  it('writes dates in the person’s own kind of English', () => {
    expect(since(at(23, 21, 14), at(25, 0, 0), 'en-US')).toMatch(/^Signed in on November 23, 2026, 9:14\sPM$/u);
  });

  it('writes dates in British English beside English text for everybody else', () => {
    expect(since(at(23, 21, 14), at(25, 0, 0), 'de-DE')).toBe('Signed in on 23 November 2026, 21:14');
  });

  it.each<readonly [Language, string, string, string]>([
    ['de', 'Heute um 21:14 angemeldet', 'Gestern um 21:14 angemeldet', 'Am 23. November 2026 um 21:14 angemeldet'],
    [
      'fr',
      'Session ouverte aujourd’hui à 21:14',
      'Session ouverte hier à 21:14',
      'Session ouverte le 23 novembre 2026 à 21:14',
    ],
    [
      'es',
      'Sesión iniciada hoy, 21:14',
      'Sesión iniciada ayer, 21:14',
      'Sesión iniciada el 23 de noviembre de 2026, 21:14',
    ],
    ['ja', '今日21:14にサインイン', '昨日21:14にサインイン', '2026年11月23日21:14にサインイン'],
  ])('says so in the language that is spoken: %s', (language, today, yesterday, on) => {
    const said = [23, 24, 25].map((day) => since(at(23, 21, 14), at(day, 22, 0), language, language));
    expect(said).toEqual([today, yesterday, on]);
  });
});
