import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { app, autoUpdater } from 'electron';
import { AppImageUpdater, CancellationToken, type Logger, MacUpdater, NsisUpdater } from 'electron-updater';
import { runProgram } from '../../device/run-program.ts';
import type { UpdateProblem } from '../../../preload/contract.ts';
import type { Log } from '../../sign-in/sign-in-needs.ts';
import { updateProblemOf } from '../../updates/update-problem.ts';
import type {
  CheckOutcome,
  DownloadListener,
  DownloadOutcome,
  UpdateSource,
  UpdateTrouble,
} from '../../updates/update-source.ts';
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

type DownloadOptions = Parameters<MacUpdater['doDownloadUpdate']>[0];

/**
 * MacUpdater calls downloaded what it has handed to Squirrel.Mac, which then unpacks it, checks its signature and gets
 * ready to install it. Here it is downloaded when Squirrel has taken it. Of what it was handed Squirrel says one thing,
 * once: "update-downloaded" or "error" (checkForUpdates in Electron's auto_updater_mac.mm). What it says before the
 * hand-over is of something that it was handed earlier, and that was given up meanwhile.
 */
class PatientMacUpdater extends MacUpdater {
  /** Quits, and has Squirrel install what it took and start it. Squirrel tells of an error only when that cannot be. */
  restart(onError: (error: Error) => void): void {
    autoUpdater.once('error', onError);
    this.quitAndInstall();
  }

  protected override async doDownloadUpdate(options: DownloadOptions): ReturnType<MacUpdater['doDownloadUpdate']> {
    const over = new AbortController();
    const { signal } = over;
    let isRefused = false;
    const taken = options.cancellationToken.createPromise<void>((resolve, reject, onCancel) => {
      onCancel(() => over.abort());
      const listen = (): void => {
        once(autoUpdater, 'update-downloaded', { signal }).then(
          () => resolve(),
          (error: Error) => {
            isRefused = !signal.aborted;
            reject(error);
          },
        );
      };
      const giveUp = (error: Error): void => {
        // Without a domain: setFeedURL cannot read the signature of the program that runs, and nothing is handed over.
        if (!('domain' in error)) reject(error);
      };
      // Said by MacUpdater between setFeedURL and the call that has Squirrel fetch the file.
      this.on('update-downloaded', listen);
      autoUpdater.on('error', giveUp);
      signal.addEventListener('abort', () => {
        this.off('update-downloaded', listen);
        autoUpdater.off('error', giveUp);
      });
    });
    try {
      const [files] = await Promise.all([super.doDownloadUpdate(options), taken]);
      return files;
    } catch (error) {
      if (isRefused) await this.#throwAway();
      throw error;
    } finally {
      over.abort();
    }
  }

  /** The file, and the copy of it from which a later update would be made. */
  async #throwAway(): Promise<void> {
    const helper = this.downloadedUpdateHelper;
    if (helper === null) return;
    await helper.clear();
    await rm(helper.cacheDir, { recursive: true, force: true });
  }
}

type Updater = SafeAppImageUpdater | NsisUpdater | PatientMacUpdater;

const make = (by: By): Updater => {
  switch (by) {
    case 'AppImage':
      return new SafeAppImageUpdater();
    case 'NSIS':
      return strictNsisUpdater();
    case 'Squirrel.Mac':
      return new PatientMacUpdater();
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

/** Resolves with that problem when the signal aborts; what is under way on the network is ended. */
const endedBy = (updater: Updater, signal: AbortSignal, problem: () => UpdateProblem): Promise<UpdateTrouble> =>
  new Promise((resolve) => {
    const end = (): void => {
      void updater.netSession.closeAllConnections();
      resolve({ kind: 'trouble', problem: problem() });
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

  const download = async (listener: DownloadListener, signal: AbortSignal): Promise<DownloadOutcome> => {
    // Better told now than found out at quit.
    if (updater instanceof SafeAppImageUpdater && !updater.canInstall)
      return { kind: 'trouble', problem: 'disk-refused' };
    const cancellation = new CancellationToken();
    signal.addEventListener('abort', () => cancellation.cancel(), { once: true });
    const tell = ({ percent }: { readonly percent: number }): void => listener.onPercent(percent);
    const tellOfArrival = (): void => listener.onArrived();
    updater.on('download-progress', tell);
    // By which electron-updater means that the file is here.
    updater.on('update-downloaded', tellOfArrival);
    try {
      await updater.downloadUpdate(cancellation);
      return { kind: 'downloaded' };
    } catch (error) {
      return { kind: 'trouble', problem: updateProblemOf(error, 'download') };
    } finally {
      updater.off('download-progress', tell);
      updater.off('update-downloaded', tellOfArrival);
    }
  };

  return {
    check: (signal) => Promise.race([check(), endedBy(updater, signal, () => 'update-server-unreachable')]),
    download: (listener, signal) => {
      let hasArrived = false;
      const noting: DownloadListener = {
        onPercent: (percent) => listener.onPercent(percent),
        onArrived: () => {
          hasArrived = true;
          listener.onArrived();
        },
      };
      return Promise.race([
        download(noting, signal),
        endedBy(updater, signal, () => (hasArrived ? 'update-failed' : 'download-interrupted')),
      ]);
    },
    restart: (onTrouble) => {
      if (updater instanceof PatientMacUpdater) {
        updater.restart((error) => onTrouble(updateProblemOf(error, 'download')));
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
