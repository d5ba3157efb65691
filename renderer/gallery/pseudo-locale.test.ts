import { describe, expect, it } from 'vitest';
import { english } from '../../main/core/messages/english/english.ts';
import { inPseudoLocale, isPseudo } from './pseudo-locale.ts';
import { everyMessage } from '../../main/core/messages/testing/every-message.ts';

const pseudo = inPseudoLocale(english);

describe('the pseudo-locale', () => {
  it('says every message of English, in brackets, with accents and 40 % longer', () => {
    const before = everyMessage(english);
    const after = everyMessage(pseudo);
    expect(after.length).toBe(before.length);
    for (const [index, { place, text }] of after.entries()) {
      const { text: plain = '', given = [] } = before[index] ?? {};
      const givenLength = given.join('').length;
      expect(isPseudo(text), place).toBe(true);
      expect(text.length - givenLength, place).toBeGreaterThanOrEqual(1.39 * (plain.length - givenLength) - 1);
      if (/\p{Letter}{2}/u.test(plain)) expect(text, place).not.toContain(plain);
    }
  });

  it('leaves alone what a message is given', () => {
    expect(pseudo.findings.throughProxy('proxy.example:8080')).toContain('proxy.example:8080.');
    expect(pseudo.findings.toLookAt(1)).not.toContain('1');
  });

  it('tells its own texts from others', () => {
    expect([pseudo.actions.cancel, 'Cancel', `${pseudo.actions.cancel}!`].map(isPseudo)).toEqual([true, false, false]);
  });
});
