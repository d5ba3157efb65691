import { describe, expect, it } from 'vitest';
import type { Findings } from '../../../preload/contract.ts';
import { messagesIn } from '../messages/messages-by-language.ts';
import { reportText } from './report.ts';
import { isWell, terminalReport } from './terminal-report.ts';
import { well } from './testing/scripted-checks.ts';

const program = {
  program: 'Latchkey 1.4.0',
  system: 'Linux Debian GNU/Linux 12 (x64)',
  runtime: 'Electron 45.4.1, Chromium 148.0.0.0, Node 24.21.0',
  plex: 'https://plex.tv',
};
const nowMillis = Date.UTC(2026, 10, 24, 10);

const bad: Findings = {
  name: { kind: 'not-applicable', because: 'the-proxy-looks-it-up' },
  plex: { kind: 'fine' },
  proxy: { kind: 'fine', proxy: 'proxy.example:8080' },
  clock: { kind: 'trouble', trouble: 'clock-behind', byMillis: 86_400_400 },
  keychain: { kind: 'trouble', trouble: 'keychain-locked' },
  token: { kind: 'not-checked', because: 'keychain' },
};

describe('the report of the checkup', () => {
  it('is made of lines that do not change from one language to another', () => {
    expect(reportText(program, bad, nowMillis)).toBe(`Latchkey 1.4.0
system: Linux Debian GNU/Linux 12 (x64)
runtime: Electron 45.4.1, Chromium 148.0.0.0, Node 24.21.0
plex at: https://plex.tv
time: 2026-11-24T10:00:00.000Z

name: not applicable, the proxy looks it up
plex: fine
proxy: fine, through proxy.example:8080
clock: trouble, clock-behind, by 86400 s
keychain: trouble, keychain-locked
token: not checked, keychain
`);
  });

  it('says of what is still under way that it is', () => {
    const text = reportText(program, { proxy: { kind: 'trouble', trouble: 'proxy-unreachable', proxy: 'a:1' } }, 0);
    expect(text).toContain('\nproxy: trouble, proxy-unreachable, a:1\n');
    expect(text).toContain('\nkeychain: under way\n');
  });
});

describe('the report on the terminal', () => {
  it('has a mark before each line, and after trouble what to do about it', () => {
    const [, findings, last] = terminalReport({ program, findings: bad, nowMillis }, messagesIn('en')).split('\n\n');
    expect(findings).toBe(`– name: not applicable, the proxy looks it up
    Your proxy looks it up.
✓ plex: fine
✓ proxy: fine, through proxy.example:8080
✗ clock: trouble, clock-behind, by 86400 s
    The clock is 1 day behind. Let your system set it by itself.
✗ keychain: trouble, keychain-locked
    Your keychain is locked. Unlock it, then try again.
? token: not checked, keychain
    The keychain has to work first.`);
    expect(last).toBe('2 things to look at.\n');
  });

  it('says what to do in the person’s language, beside lines that stay', () => {
    const report = terminalReport({ program, findings: bad, nowMillis }, messagesIn('de'));
    expect(report).toContain('✗ clock: trouble, clock-behind, by 86400 s\n    Die Uhr geht 1 Tag nach.');
    expect(report).toMatch(/\n\n2 Dinge solltest du dir ansehen\.\n$/u);
  });

  it.each<readonly [boolean, Partial<Findings>]>([
    [true, {}],
    [true, { token: { kind: 'not-applicable', because: 'nobody-is-signed-in' } }],
    [false, { token: { kind: 'trouble', trouble: 'token-rejected' } }],
    [false, { clock: { kind: 'not-checked', because: 'plex' } }],
  ])('is well (%s) with %j', (expected, changed) => {
    expect(isWell({ ...well, ...changed })).toBe(expected);
  });
});
