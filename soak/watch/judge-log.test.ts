import { describe, expect, it } from 'vitest';
import { losesToken, statesIn, unexpectedLines } from './judge-log.ts';

const line = (level: string, text: string): string => `[2026-11-24 11:02:13.032] [${level}]  ${text}`;

describe('a line of the log', () => {
  it.each([
    line('info', 'Latchkey 0.1.0 on Linux Debian GNU/Linux 12'),
    line('info', 'The page is there.'),
    line('info', 'The window is shown.'),
    line('info', 'Updates: not-offered, not-packaged'),
    line('info', 'State: waiting-for-approval'),
    line('warn', 'The token could not be kept: keychain-locked'),
    line('warn', 'A pin could not be forgotten: keychain-timed-out'),
  ])('is expected in a bad world: %s', (text) => {
    expect(unexpectedLines([text])).toEqual([]);
  });

  it.each([
    line('error', 'A step of the sign-in failed unexpectedly. TypeError: it is not a function'),
    line('error', 'State: signed-out'),
    line('warn', 'A call was refused: startSignIn'),
    line('warn', 'The token could not be kept: [hidden]'),
    '    at SignIn.#follow (main/core/sign-in/sign-in.ts:170:14)',
  ])('is expected by nobody: %s', (text) => {
    expect(unexpectedLines([text])).toEqual([text]);
  });

  it('may tell of a state', () => {
    const lines = [
      line('info', 'State: signed-out'),
      line('info', 'Latchkey'),
      line('info', 'State: requesting-a-code'),
    ];
    expect(statesIn(lines)).toEqual(['signed-out', 'requesting-a-code']);
  });
});

describe('a token', () => {
  it.each([
    [['waiting-for-approval', 'confirming', 'signed-out']],
    [['confirming', 'opening-keychain', 'token-not-stored', 'requesting-a-code']],
    [['signed-in', 'signing-out', 'signed-in', 'code-expired']],
  ] as const)('is lost here: %j', (kinds) => {
    expect(losesToken(kinds)).toBe(true);
  });

  it.each([
    [['signed-out', 'requesting-a-code', 'waiting-for-approval', 'signed-out']],
    [['confirming', 'signed-in', 'signing-out', 'signed-out']],
    [['confirming', 'opening-keychain', 'token-not-stored', 'confirming', 'signed-in']],
  ] as const)('is not lost here: %j', (kinds) => {
    expect(losesToken(kinds)).toBe(false);
  });
});
