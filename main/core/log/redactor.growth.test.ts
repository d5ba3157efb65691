import { describe, expect, it } from 'vitest';
import { Redactor } from './redactor.ts';

/** Of what a pattern may walk through, or begin at, again and again. */
const pieces = [
  'a-',
  '-',
  'x',
  '0',
  'é',
  'eyJ-',
  'eyJa.',
  'a.',
  '.',
  ' ',
  '\n',
  ' \n',
  ': ',
  'token',
  'token=',
  'token ',
  'token\\',
  'token="',
  'token <',
  "'pin', ",
  'code: pin: ',
  '"\'',
  '<',
  '\\',
  '\\"',
  '{\\',
  '%',
  '25',
  '%25',
  '%2527',
  'token%25',
  'a@',
  'a@b.',
  'a%40',
  '/pins/',
  '+',
  '`',
];

const hidden = ['xYz-9_AbCdEfGhIjKlMn', '{"name":"Ada","key":"a\\b%c"}', 'a  \\\\%%'];

/** The least of several, by the clock of this thread's own work: neither a busy machine nor a warm-up counts. */
const workMillis = (redactor: Redactor, text: string): number => {
  const works = Array.from({ length: 4 }, () => {
    const before = process.threadCpuUsage();
    redactor.redact(text);
    const { user, system } = process.threadCpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...works);
};

const length = 16_000;
/** What so little work is may be anything. */
const unmeasuredMillis = 20;

describe('the work of a redactor', () => {
  it.each(pieces.flatMap((piece) => [piece, `${piece}!`].map((each) => [JSON.stringify(each), piece, each] as const)))(
    'grows with a text of %s no faster than the text: four times as long is not sixteen times the work',
    (_told, piece, each) => {
      const redactor = new Redactor();
      for (const value of hidden) redactor.hide(value);
      const textOf = (characters: number): string => piece.repeat(characters / piece.length) + each.slice(piece.length);
      const work = workMillis(redactor, textOf(length));
      expect(workMillis(redactor, textOf(4 * length))).toBeLessThan(8 * work + unmeasuredMillis);
    },
  );
});
