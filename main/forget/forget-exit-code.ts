import type { Forgotten } from './forget-everything.ts';

/**
 * How the program ends, for what removes Latchkey (`build/installer.nsh`, `build/linux/deb/prerm`): 0 when everything is
 * gone, 60 when only files stay, 61 when something stays in the keychain, 1 when nothing is gone. Neither Node nor Chromium
 * nor a shell ends by itself with 60 or 61; 1 can also be an end that was cut short.
 */
export const forgetExitCode = ({ kind }: Forgotten): 0 | 1 | 60 | 61 => {
  switch (kind) {
    case 'forgotten':
      return 0;
    case 'files left':
      return 60;
    case 'partly forgotten':
      return 61;
    case 'keychain trouble':
    case 'login item trouble':
    case 'open elsewhere':
      return 1;
  }
};
