import type { Status } from '../core/status/read-status.ts';

/** How a command ends besides 0, done. They are for programs, and do not change. */
export const exitCodes = {
  unexpected: 1,
  wrongArguments: 2,
  notSignedIn: 4,
  keychainLocked: 5,
  noKeychain: 6,
  keychainRefused: 7,
  noAnswerInTime: 8,
} as const;

type KeychainTrouble = Extract<Status, { readonly kind: 'keychain-trouble' }>['problem'];

const byKeychainTrouble: Readonly<Record<KeychainTrouble, number>> = {
  'keychain-locked': exitCodes.keychainLocked,
  'keychain-unavailable': exitCodes.noKeychain,
  'keychain-restarted': exitCodes.noKeychain,
  'keychain-denied': exitCodes.keychainRefused,
  'keychain-too-large': exitCodes.keychainRefused,
  'keychain-lock-failed': exitCodes.keychainRefused,
  'keychain-forgets': exitCodes.keychainRefused,
  'keychain-timed-out': exitCodes.noAnswerInTime,
};

/** Returns how `status` ends. */
export const statusExitCode = (status: Status): number => {
  switch (status.kind) {
    case 'signed-in':
      return 0;
    case 'nobody-is-signed-in':
    case 'token-not-understood':
      return exitCodes.notSignedIn;
    case 'keychain-trouble':
      return byKeychainTrouble[status.problem];
    case 'unexpected':
      return exitCodes.unexpected;
  }
};
