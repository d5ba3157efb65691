import { describe, expect, it } from 'vitest';
import { checkNames } from '../../../preload/checkup.ts';
import type { CheckName, Finding, Findings } from '../../../preload/contract.ts';
import { english } from './english/english.ts';
import { findingMessage, summaryOf } from './finding-message.ts';
import { languages } from './language-names.ts';
import { messagesIn } from './messages-by-language.ts';

const minute = 60_000;

const trouble = <const Trouble extends string>(name: Trouble) => ({ kind: 'trouble', trouble: name }) as const;
const notChecked = <const Reason extends string>(because: Reason) => ({ kind: 'not-checked', because }) as const;
const notApplicable = <const Reason extends string>(because: Reason) => ({ kind: 'not-applicable', because }) as const;

const well: Findings = {
  name: { kind: 'fine' },
  plex: { kind: 'fine' },
  proxy: { kind: 'fine', proxy: null },
  clock: { kind: 'fine' },
  keychain: { kind: 'fine' },
  token: { kind: 'fine' },
};

/** What each check can find besides that all is well. */
const notWell: { readonly [Name in CheckName]: readonly Findings[Name][] } = {
  name: [
    trouble('name-not-found'),
    trouble('name-misdirected'),
    notApplicable('the-proxy-looks-it-up'),
    notApplicable('no-name-is-used'),
    notChecked('unexpected'),
  ],
  plex: [
    trouble('unreachable'),
    trouble('timed-out'),
    trouble('insecure-connection'),
    trouble('someone-else-answered'),
    trouble('plex-trouble'),
    trouble('too-many-requests'),
    trouble('answer-not-understood'),
    notChecked('unexpected'),
  ],
  proxy: [
    { kind: 'fine', proxy: 'proxy.example:8080' },
    { ...trouble('proxy-unreachable'), proxy: 'proxy.example:8080' },
    notChecked('unexpected'),
  ],
  clock: [
    { ...trouble('clock-behind'), byMillis: 400 * 24 * 60 * minute },
    { ...trouble('clock-ahead'), byMillis: 6 * minute },
    notChecked('plex'),
  ],
  keychain: [
    trouble('keychain-unavailable'),
    trouble('keychain-locked'),
    trouble('keychain-denied'),
    trouble('keychain-too-large'),
    trouble('keychain-timed-out'),
    trouble('keychain-restarted'),
    trouble('keychain-lock-failed'),
    trouble('keychain-forgets'),
    notChecked('unexpected'),
  ],
  token: [
    trouble('token-rejected'),
    trouble('token-not-understood'),
    notApplicable('nobody-is-signed-in'),
    notChecked('plex'),
    notChecked('keychain'),
  ],
};

const every: readonly { readonly name: CheckName; readonly finding: Finding }[] = checkNames.flatMap((name) =>
  [well[name], ...notWell[name]].map((finding) => ({ name, finding })),
);

const messageFor = <Name extends CheckName>(name: Name, finding: Findings[Name]): string =>
  findingMessage(english, name, finding);

describe('the messages of the checkup', () => {
  it.each(every)('are whole, short, and in the person’s words: $name, $finding', ({ name, finding }) => {
    const message = findingMessage(english, name, finding);
    expect(message).toMatch(/^\S.*\.$/u);
    if (!('proxy' in finding)) expect(message.length).toBeLessThanOrEqual(82);
    expect(message).not.toMatch(/\b(token|pin|HTTP|error|exception|null|undefined|timeout|code \d+)\b/iu);
  });

  it.each([
    [6 * minute, '6 minutes'],
    [57 * minute, '1 hour'],
    [60 * minute, '1 hour'],
    [130 * minute, '2 hours'],
    [24 * 60 * minute - 900, '1 day'],
    [400 * 24 * 60 * minute, '400 days'],
  ])('say by how much the clock is wrong: %d ms are %s', (byMillis, words) => {
    expect(messageFor('clock', { kind: 'trouble', trouble: 'clock-ahead', byMillis })).toContain(` ${words} ahead.`);
    expect(messageFor('clock', { kind: 'trouble', trouble: 'clock-behind', byMillis })).toContain(` ${words} behind.`);
  });

  it('name the proxy that is there', () => {
    expect(messageFor('proxy', { kind: 'fine', proxy: 'proxy.example:8080' })).toBe('Through proxy.example:8080.');
    expect(messageFor('proxy', { kind: 'fine', proxy: null })).toBe('None in the way.');
  });

  it('have a title of its own for every check, in the order in which the report tells of them', () => {
    expect(Object.keys(english.checkTitles)).toEqual(checkNames);
    for (const language of languages)
      expect(new Set(Object.values(messagesIn(language).checkTitles)).size).toBe(checkNames.length);
  });

  it.each<readonly [string, Partial<Findings>, string]>([
    ['all that is well', {}, 'All is well.'],
    [
      'nobody signed in behind a proxy',
      {
        name: notApplicable('the-proxy-looks-it-up'),
        proxy: { kind: 'fine', proxy: 'proxy.example:8080' },
        token: notApplicable('nobody-is-signed-in'),
      },
      'All is well.',
    ],
    ['one thing', { token: trouble('token-rejected') }, 'One thing to look at.'],
    [
      'two things',
      { clock: { ...trouble('clock-behind'), byMillis: minute }, token: trouble('token-rejected') },
      '2 things to look at.',
    ],
    [
      'two things, and what they kept from being checked',
      {
        name: trouble('name-misdirected'),
        plex: trouble('someone-else-answered'),
        clock: notChecked('plex'),
        token: notApplicable('nobody-is-signed-in'),
      },
      '2 things to look at.',
    ],
    ['a check that broke', { proxy: notChecked('unexpected') }, 'Not everything could be checked.'],
  ])('sum up %s', (_what, found, words) => {
    expect(summaryOf(english, { ...well, ...found })).toBe(words);
  });
});
