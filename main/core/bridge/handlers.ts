import type { Handlers, Outcome, Problem } from '../../../preload/contract.ts';
import type { Checkup } from '../check/checkup.ts';
import type { Preferences } from '../settings/preferences.ts';
import type { SignIn } from '../sign-in/sign-in.ts';
import type { Updates } from '../updates/updates.ts';
import { readingsOf, type Slices } from './slices.ts';

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
  readonly slices: Slices;
  readonly signIn: SignIn;
  readonly checkup: Checkup;
  /** Puts the report of the checkup on the clipboard. */
  readonly copyReport: () => Promise<void>;
  readonly updates: Updates;
  readonly preferences: Preferences;
  /** Puts the facts of "About Latchkey" on the clipboard. */
  readonly copyAbout: () => Promise<void>;
}

/** Returns what main does at each call of the page. Nothing that comes back names a token, an id or an address. */
export const handlersFor = ({
  slices,
  signIn,
  checkup,
  copyReport,
  updates,
  preferences,
  copyAbout,
}: Handled): Handlers => {
  return {
    ...readingsOf(slices),
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
    startCheckup: doing(() => checkup.start()),
    stopCheckup: doing(() => checkup.stop()),
    copyCheckupReport: doing(copyReport),
    chooseLanguage: doing((choice) => preferences.chooseLanguage(choice)),
    chooseStartAtLogin: (choice) => (preferences.chooseStartAtLogin(choice) ? done : failed('start-at-login-refused')),
    refreshPreferences: doing(() => preferences.refresh()),
    copyAbout: doing(copyAbout),
    checkForUpdates: doing(() => updates.check()),
    downloadUpdate: doingIfPossible(() => updates.download()),
    restartToUpdate: doingIfPossible(() => updates.restart()),
    dismissUpdate: doing(() => updates.dismiss()),
  };
};
