import { describe, expect, it } from 'vitest';
import { redactedLog } from './redacted-log.ts';
import { Redactor } from './redactor.ts';

const leftOut = 'What is said here could not be freed of secrets, and is left out.';

const fail = (): never => {
  throw new SyntaxError('Regular expression too large: open sesame');
};

describe('a log', () => {
  it('passes all that is said through the redactor', () => {
    const redactor = new Redactor();
    redactor.hide('open sesame');
    const lines: string[][] = [];
    const log = redactedLog(redactor, (level, ...texts) => lines.push([level, ...texts]));
    log.info('said open sesame');
    log.warn('heard open sesame');
    log.error('failed with open sesame', 'open sesame');
    log.error('failed');
    expect(lines).toStrictEqual([
      ['info', 'said [hidden]'],
      ['warn', 'heard [hidden]'],
      ['error', 'failed with [hidden]', '[hidden]'],
      ['error', 'failed'],
    ]);
  });

  it('writes down the beginning of what is very long, and nothing of a secret that is cut through', () => {
    const secret = 'xYz-9_AbCdEfGhIjKlMn';
    const lines: string[][] = [];
    const log = redactedLog(new Redactor(), (level, ...texts) => lines.push([level, ...texts]));
    const redactor = new Redactor();
    redactor.hide('open sesame');
    const knowing = redactedLog(redactor, (level, ...texts) => lines.push([level, ...texts]));
    for (let before = 16_384 - 40; before <= 16_384; before += 1) {
      const filling = '. '.repeat(before / 2) + '.'.repeat(before % 2);
      log.warn(`${filling} ${secret} ${'. '.repeat(100_000)}`);
      knowing.error('failed', `${filling} ${encodeURIComponent('open sesame')} ${'. '.repeat(100_000)}`);
    }
    for (const text of lines.flat()) {
      expect(text.length).toBeLessThan(17_000);
      expect(text).not.toMatch(/xYz|open/);
    }
    expect(lines[0]?.[1]).toMatch(/^\. .*… \(\d+ characters\)$/);
  });

  it('leaves out what cannot be redacted, and goes on', () => {
    const lines: string[][] = [];
    const log = redactedLog({ redact: fail, redactError: fail }, (level, ...texts) => lines.push([level, ...texts]));
    log.info('open sesame');
    log.warn('open sesame');
    log.error('open sesame', new Error('open sesame'));
    expect(lines).toStrictEqual([
      ['info', leftOut],
      ['warn', leftOut],
      ['error', leftOut, leftOut],
    ]);
  });

  it('does not throw when it cannot be written', () => {
    const log = redactedLog(new Redactor(), fail);
    expect(() => log.info('a')).not.toThrow();
    expect(() => log.warn('b')).not.toThrow();
    expect(() => log.error('c', 'd')).not.toThrow();
  });
});
