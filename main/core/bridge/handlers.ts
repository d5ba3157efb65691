import type { Handlers, Outcome, Problem } from '../../../preload/contract.ts';
import type { Checkup } from '../check/checkup.ts';
import type { AboutDialog } from '../dialogs/about-dialog.ts';
import type { Dialog } from '../dialogs/dialog.ts';
import type { Preferences } from '../settings/preferences.ts';
import type { SignIn } from '../sign-in/sign-in.ts';
import type { Updates } from '../updates/updates.ts';

const done: Outcome<undefined> = { ok: true, value: undefined };
const failed = (problem: Problem): Outcome<never> => ({ ok: false, problem });

const doing =
  <Input>(action: (input: Input) => void | Promise<void>) =>
  async (input: Input): Promise<Outcome<undefined>> => {
    await action(input);
    return done;
  };

/** For what can be done at some moments only. Returns whether this was one. */
const doingIfPossible = (action: () => boolean) => (): Outcome<undefined> => (action() ? done : failed('not-allowed'));

interface Handled {
  readonly signIn: SignIn;
  readonly checkup: Checkup;
  /** Puts the report of the checkup on the clipboard. */
  readonly copyReport: () => Promise<void>;
  readonly updates: Updates;
  readonly preferences: Preferences;
  readonly settingsDialog: Dialog;
  readonly aboutDialog: AboutDialog;
  /** Puts the facts of "About Latchkey" on the clipboard. */
  readonly copyAbout: () => Promise<void>;
}

/** What main does at each call of the page. Nothing that comes back names a token, an id or an address. */
export const handlersFor = ({
  signIn,
  checkup,
  copyReport,
  updates,
  preferences,
  settingsDialog,
  aboutDialog,
  copyAbout,
}: Handled): Handlers => {
  return {
    readState: () => ({ ok: true, value: signIn.state }),
    startSignIn: doing((method) => signIn.startSignIn(method)),
    changeMethod: doing((method) => signIn.changeMethod(method)),
    cancelSignIn: doing(() => signIn.cancelSignIn()),
    renewCode: doing(() => signIn.renewCode()),
    openApprovalUrl: async () => ((await signIn.openApprovalUrl()) ? done : failed('browser-not-opened')),
    copyLink: doing(() => signIn.copyLink()),
    copyCode: doing(() => signIn.copyCode()),
    tryAgain: doing(() => signIn.tryAgain()),
    pollNow: doing(() => signIn.pollNow()),
    keepForThisSession: doing(() => signIn.keepForThisSession()),
    dismissProblem: doing(() => signIn.dismissProblem()),
    acceptAccount: doing(() => signIn.acceptAccount()),
    signOut: doing(() => signIn.signOut()),
    renameDevice: doing((name) => signIn.renameDevice(name)),
    readCheckup: () => ({ ok: true, value: checkup.state }),
    startCheckup: doing(() => checkup.start()),
    closeCheckup: doing(() => checkup.close()),
    copyCheckupReport: doing(copyReport),
    readPreferences: () => ({ ok: true, value: preferences.state }),
    chooseLanguage: doing((choice) => preferences.chooseLanguage(choice)),
    chooseStartAtLogin: (choice) => (preferences.chooseStartAtLogin(choice) ? done : failed('start-at-login-refused')),
    readSettingsDialog: () => ({ ok: true, value: settingsDialog.state }),
    openSettings: doing(() => settingsDialog.open()),
    closeSettings: doing(() => settingsDialog.close()),
    readAbout: () => ({ ok: true, value: aboutDialog.state }),
    openAbout: doing(() => aboutDialog.open()),
    closeAbout: doing(() => aboutDialog.close()),
    copyAbout: doing(copyAbout),
    readUpdates: () => ({ ok: true, value: updates.state }),
    checkForUpdates: doing(() => updates.check()),
    downloadUpdate: doingIfPossible(() => updates.download()),
    restartToUpdate: doingIfPossible(() => updates.restart()),
    dismissUpdate: doing(() => updates.dismiss()),
  };
};
