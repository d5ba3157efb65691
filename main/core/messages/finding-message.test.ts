import { describe, expect, it } from 'vitest';
import { checkNames } from '../../../preload/checkup.ts';
import { stories } from '../../../renderer/gallery/stories.ts';
import type { CheckName, Findings } from '../../../preload/contract.ts';
import { english } from './english/english.ts';
import { findingSentence, summaryOf } from './finding-message.ts';
import { languages } from './language-names.ts';
import { messagesIn } from './messages-by-language.ts';

const minute = 60_000;

const shown = stories.flatMap(({ checkup }) =>
  checkup.kind === 'not-started'
    ? []
    : (Object.keys(checkup.findings) as CheckName[]).map((name) => ({ name, checkup })),
);

const sentenceFor = <Name extends CheckName>(name: Name, finding: Findings[Name]): string =>
  findingSentence(english, name, finding);

describe('the sentences of the checkup', () => {
  it('are whole, short, and in the person’s words', () => {
    for (const { name, checkup } of shown) {
      const finding = checkup.findings[name];
      if (finding === undefined) continue;
      const sentence = findingSentence(english, name, finding);
      expect(sentence).toMatch(/^\S.*\.$/u);
      if (!('proxy' in finding)) expect(sentence.length).toBeLessThanOrEqual(82);
      expect(sentence).not.toMatch(/\b(token|pin|HTTP|error|exception|null|undefined|timeout|code \d+)\b/iu);
    }
    expect(shown.length).toBeGreaterThan(20);
  });

  it.each([
    [6 * minute, '6 minutes'],
    [57 * minute, '1 hour'],
    [60 * minute, '1 hour'],
    [130 * minute, '2 hours'],
    [24 * 60 * minute - 900, '1 day'],
    [400 * 24 * 60 * minute, '400 days'],
  ])('say by how much the clock is wrong: %d ms are %s', (byMillis, words) => {
    expect(sentenceFor('clock', { kind: 'trouble', trouble: 'clock-ahead', byMillis })).toContain(` ${words} ahead.`);
    expect(sentenceFor('clock', { kind: 'trouble', trouble: 'clock-behind', byMillis })).toContain(` ${words} behind.`);
  });

  it('name the proxy that is there', () => {
    expect(sentenceFor('proxy', { kind: 'fine', proxy: 'proxy.example:8080' })).toBe('Through proxy.example:8080.');
    expect(sentenceFor('proxy', { kind: 'fine', proxy: null })).toBe('None in the way.');
  });

  it('have a title of its own for every check, in the order in which the report tells of them', () => {
    expect(Object.keys(english.checkTitles)).toEqual(checkNames);
    for (const language of languages)
      expect(new Set(Object.values(messagesIn(language).checkTitles)).size).toBe(checkNames.length);
  });

  it.each([
    ['check-all-well', 'All is well.'],
    ['check-signed-out', 'All is well.'],
    ['check-clock-and-key', '2 things to look at.'],
    ['check-someone-else', '2 things to look at.'],
  ])('sum up %s', (wanted, words) => {
    const checkup = stories.find(({ name }) => name === wanted)?.checkup;
    expect(checkup?.kind === 'done' && summaryOf(english, checkup.findings)).toBe(words);
  });
});
