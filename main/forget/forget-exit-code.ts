import type { Forgotten } from './forget-everything.ts';

/**
 * How the program ends, for what removes Latchkey (`build/installer.nsh`, `build/linux/deb/prerm`): 0 when everything is
 * gone, 1 when nothing is, 20 when only files stay, 21 when something stays in the keychain. Node, Chromium and shells
 * end by themselves with neither of the last two.
 */
export const forgetExitCode = ({ kind }: Forgotten): 0 | 1 | 20 | 21 => {
  switch (kind) {
    case 'forgotten':
      return 0;
    case 'files left':
      return 20;
    case 'partly forgotten':
      return 21;
    case 'keychain trouble':
    case 'login item trouble':
    case 'open elsewhere':
      return 1;
  }
};
