import type { Forgotten } from './forget-everything.ts';

/**
 * Returns how the program ends, for what removes Latchkey (`build/installer.nsh`, `build/linux/deb/removal`): 0 when
 * everything is gone, 61 when something stays in the keychain, 62 when the keychain is empty and Plex could not be told,
 * whether files stay or not, 60 when only files stay, 1 when nothing is gone. Neither Node nor Chromium nor a shell ends by
 * itself with 60, 61 or 62; 1 can also be an end that was cut short.
 */
export const forgetExitCode = (forgotten: Forgotten): 0 | 1 | 60 | 61 | 62 => {
  switch (forgotten.kind) {
    case 'forgotten':
      return forgotten.revokedAtPlex ? 0 : 62;
    case 'files-left':
      return forgotten.revokedAtPlex ? 60 : 62;
    case 'partly-forgotten':
      return 61;
    case 'keychain-trouble':
    case 'login-item-trouble':
    case 'open-elsewhere':
      return 1;
  }
};
