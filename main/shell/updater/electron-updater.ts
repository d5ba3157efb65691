import { spawn } from 'node:child_process';
import { app } from 'electron';
import { AppImageUpdater, CancellationToken, type Logger, MacUpdater, NsisUpdater } from 'electron-updater';
import { runProgram } from '../../device/run-program.ts';
import type { Log } from '../../sign-in/sign-in-needs.ts';
import { updateProblemOf } from '../../updates/update-problem.ts';
import type { CheckOutcome, DownloadOutcome, UpdateSource } from '../../updates/update-source.ts';
import { canReplaceAppImage, replaceAppImage } from './replace-app-image.ts';
import type { SelfUpdating } from './self-updating.ts';
import { isUpdateAddress } from './update-address.ts';

type By = Extract<SelfUpdating, { readonly kind: 'offered' }>['by'];

class SafeAppImageUpdater extends AppImageUpdater {
  get canInstall(): boolean {
    return canReplaceAppImage(process.env['APPIMAGE'] ?? '');
  }

  /** electron-updater's own way removes the old file before the new one is in its place, and renames it. */
  protected override doInstall({ isForceRunAfter }: { readonly isForceRunAfter: boolean }): boolean {
    const installed = process.env['APPIMAGE'];
    const downloaded = this.installerPath;
    if (installed === undefined || downloaded === null) return false;
    try {
      replaceAppImage(installed, downloaded);
      return true;
    } finally {
      // The new one or, should that have failed, the old one.
      if (isForceRunAfter) this.#start(installed);
    }
  }

  #start(program: string): void {
    // The new instance would take this one for the app that runs, and end.
    app.releaseSingleInstanceLock();
    spawn(program, { detached: true, stdio: 'ignore' })
      .on('error', (error) => this.dispatchError(error))
      .unref();
  }
}

const powerShell = ['-NoProfile', '-NonInteractive', '-InputFormat', 'None', '-Command', 'ConvertTo-Json test'];
const powerShellLimits = { timeoutMillis: 20_000, maximumOutputBytes: 64 * 1024 };

/** electron-updater asks PowerShell who signed an installer, and takes any where PowerShell cannot be asked. */
const strictNsisUpdater = (): NsisUpdater => {
  const updater = new NsisUpdater();
  const verify = updater.verifyUpdateCodeSignature;
  updater.verifyUpdateCodeSignature = async (publishers, file) =>
    (await runProgram('powershell.exe', powerShell, powerShellLimits)) === null
      ? 'PowerShell cannot be asked who signed it.'
      : verify(publishers, file);
  return updater;
};

type Updater = SafeAppImageUpdater | NsisUpdater | MacUpdater;

const make = (by: By): Updater => {
  switch (by) {
    case 'AppImage':
      return new SafeAppImageUpdater();
    case 'NSIS':
      return strictNsisUpdater();
    case 'Squirrel.Mac':
      return new MacUpdater();
  }
};

const loggerOf = (log: Log): Logger => ({
  info: (message: unknown) => log.info(String(message)),
  warn: (message: unknown) => log.warn(String(message)),
  error: (message: unknown) => log.error(String(message)),
});

/** Sent in place of a number that electron-updater would make for each computer and keep. */
const nobody = '00000000-0000-0000-0000-000000000000';

const configured = (by: By, log: Log): Updater => {
  const updater = make(by);
  updater.logger = loggerOf(log);
  updater.autoDownload = false;
  // Only what was downloaded is installed, and only the person downloads.
  updater.autoInstallOnAppQuit = true;
  updater.allowPrerelease = false;
  updater.allowDowngrade = false;
  updater.disableWebInstaller = true;
  updater.forceDevUpdateConfig = !app.isPackaged;
  // Every computer is offered the same, and none is told from another.
  updater.isUserWithinRollout = () => true;
  Object.defineProperty(updater, 'stagingUserIdPromise', { value: { value: Promise.resolve(nobody) } });
  updater.netSession.webRequest.onBeforeRequest(({ url }, decide) => {
    const isFine = isUpdateAddress(url);
    if (!isFine) log.warn(`Nothing about updates is asked for there: ${url}`);
    decide({ cancel: !isFine });
  });
  return updater;
};

/** Resolves with that when the signal aborts; what is under way on the network is ended. */
const endedBy = <Outcome>(updater: Updater, signal: AbortSignal, outcome: Outcome): Promise<Outcome> =>
  new Promise((resolve) => {
    const end = (): void => {
      void updater.netSession.closeAllConnections();
      resolve(outcome);
    };
    if (signal.aborted) end();
    else signal.addEventListener('abort', end, { once: true });
  });

/**
 * The updates of electron-updater: it knows the feeds and the installers, and follows the system's proxies. The address of
 * the feed stands in `app-update.yml` beside the packaged app and can be given in no other way.
 */
export const electronUpdates = (by: By, log: Log): UpdateSource => {
  const updater = configured(by, log);

  const check = async (): Promise<CheckOutcome> => {
    try {
      const result = await updater.checkForUpdates();
      if (result === null || !result.isUpdateAvailable) return { kind: 'nothing newer' };
      const { version, releaseNotes } = result.updateInfo;
      return { kind: 'found', version, notes: releaseNotes };
    } catch (error) {
      return { kind: 'trouble', problem: updateProblemOf(error, 'check') };
    }
  };

  const download = async (onPercent: (percent: number) => void, signal: AbortSignal): Promise<DownloadOutcome> => {
    // Better told now than found out at quit.
    if (updater instanceof SafeAppImageUpdater && !updater.canInstall)
      return { kind: 'trouble', problem: 'disk-refused' };
    const cancellation = new CancellationToken();
    signal.addEventListener('abort', () => cancellation.cancel(), { once: true });
    const tell = ({ percent }: { readonly percent: number }): void => onPercent(percent);
    updater.on('download-progress', tell);
    try {
      await updater.downloadUpdate(cancellation);
      return { kind: 'downloaded' };
    } catch (error) {
      return { kind: 'trouble', problem: updateProblemOf(error, 'download') };
    } finally {
      updater.off('download-progress', tell);
    }
  };

  return {
    check: (signal) =>
      Promise.race([
        check(),
        endedBy(updater, signal, { kind: 'trouble', problem: 'update-server-unreachable' } as const),
      ]),
    download: (onPercent, signal) =>
      Promise.race([
        download(onPercent, signal),
        endedBy(updater, signal, { kind: 'trouble', problem: 'download-interrupted' } as const),
      ]),
    restart: () => {
      if (updater instanceof MacUpdater) {
        updater.quitAndInstall();
        return;
      }
      // Not before everything else is in order, and before electron-updater would install without starting anything.
      app.prependOnceListener('quit', (_event, exitCode) => {
        if (exitCode === 0) updater.install(true, true);
      });
      app.quit();
    },
  };
};
