import { describe, expect, it } from 'vitest';
import { allMessagesIn } from '../messages/all-messages-in.ts';
import type { Forgotten } from './forget-everything.ts';
import { forgetExitCode } from './forget-exit-code.ts';
import { forgetReport } from './forget-report.ts';

const folders = ['/home/ada/.cache/latchkey-updater', '/home/ada/.config/Latchkey'];

/** Every outcome there is, what is said of it word by word, and how the program ends then. */
const outcomes: readonly (readonly [forgotten: Forgotten, said: string, exitCode: number])[] = [
  [
    { kind: 'forgotten', revokedAtPlex: true },
    'Everything that Latchkey kept on this computer is gone, and your key is ended at Plex.',
    0,
  ],
  [
    { kind: 'forgotten', revokedAtPlex: false },
    'Everything that Latchkey kept on this computer is gone. Plex could not be told: remove Latchkey under Authorized Devices in your Plex account.',
    62,
  ],
  [
    { kind: 'files-left', revokedAtPlex: true, folders },
    `Your keychain holds nothing from Latchkey any more. Your key is ended at Plex. These files or folders could not be removed; please delete them yourself:\n${folders.join('\n')}`,
    60,
  ],
  [
    { kind: 'files-left', revokedAtPlex: false, folders },
    `Your keychain holds nothing from Latchkey any more. Plex could not be told: remove Latchkey under Authorized Devices in your Plex account. These files or folders could not be removed; please delete them yourself:\n${folders.join('\n')}`,
    62,
  ],
  [
    { kind: 'partly-forgotten', revokedAtPlex: true, problem: 'keychain-locked' },
    'Your keychain is locked. Unlock it, then try again. Only part of what Latchkey kept on this computer is gone. It no longer starts when you log in, but your keychain may still hold something from it, and your settings are still here. Once your keychain works, do the same again. Your key is ended at Plex.',
    61,
  ],
  [
    { kind: 'partly-forgotten', revokedAtPlex: false, problem: 'keychain-locked' },
    'Your keychain is locked. Unlock it, then try again. Only part of what Latchkey kept on this computer is gone. It no longer starts when you log in, but your keychain may still hold something from it, and your settings are still here. Once your keychain works, do the same again. Plex could not be told: remove Latchkey under Authorized Devices in your Plex account.',
    61,
  ],
  [
    { kind: 'keychain-trouble', problem: 'keychain-locked' },
    'Your keychain is locked. Unlock it, then try again. Nothing was removed.',
    1,
  ],
  [
    { kind: 'login-item-trouble', problem: 'start-at-login-refused' },
    'Your system refused, so nothing changed. Check its settings and your disk. Nothing was removed.',
    1,
  ],
  [{ kind: 'open-elsewhere' }, 'Latchkey is open. Quit it first.', 1],
];

describe('the report of what was forgotten', () => {
  it.each(outcomes)('says what is so, and the exit code with it: %o', (forgotten, said, exitCode) => {
    expect(forgetReport(forgotten, allMessagesIn('en'))).toBe(said);
    expect(forgetExitCode(forgotten)).toBe(exitCode);
  });
});
