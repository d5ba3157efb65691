import type { CallToPage, Output } from '../../../preload/contract.ts';
import type { Checkup } from '../../core/check/checkup.ts';
import type { AboutDialog } from '../../core/dialogs/about-dialog.ts';
import type { Dialog } from '../../core/dialogs/dialog.ts';
import type { Preferences } from '../../core/settings/preferences.ts';
import { pushToPage } from './bridge.ts';
import type { MainWindow } from '../window/main-window.ts';
import type { SignIn } from '../../core/sign-in/sign-in.ts';
import type { Updates } from '../../core/updates/updates.ts';

interface Told {
  readonly signIn: SignIn;
  readonly checkup: Checkup;
  readonly settingsDialog: Dialog;
  readonly aboutDialog: AboutDialog;
  readonly preferences: Preferences;
  readonly updates: Updates;
}

/** Tells the page of every change, while there is one. A page that comes later asks for itself. */
export const pushSlices = (window: MainWindow, parts: Told): void => {
  const telling =
    <Call extends CallToPage>(call: Call) =>
    (value: Output<Call>): void => {
      if (window.page !== null) pushToPage(window.page, call, value);
    };
  parts.signIn.onState(telling('state'));
  parts.checkup.onState(telling('checkup'));
  parts.settingsDialog.onState(telling('settingsDialog'));
  parts.aboutDialog.onState(telling('about'));
  parts.preferences.onState(telling('preferences'));
  parts.updates.onState(telling('updates'));
};
