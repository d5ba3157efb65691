import { spawn } from 'node:child_process';
import { app } from 'electron';
import { AppImageUpdater, CancellationToken, type Logger, NsisUpdater } from 'electron-updater';
import type { RunProgram } from '../../core/installation/run-program.ts';
import type { UpdateProblem } from '../../../preload/contract.ts';
import type { Log } from '../../core/log/log.ts';
import { signatureRefusal } from '../../core/updates/installer-signature.ts';
import { updateProblemOf } from '../../core/updates/update-problem.ts';
import type {
  CheckOutcome,
  DownloadListener,
  DownloadOutcome,
  UpdateSource,
  UpdateTrouble,
} from '../../core/updates/update-source.ts';
import { BoundedRequests } from './bounded-requests.ts';
import { WaitingMacUpdater } from './waiting-mac-updater.ts';
import { canReplaceAppImage, replaceAppImage } from '../../core/updates/replace-app-image.ts';
import type { SelfUpdating } from '../../core/updates/self-updating.ts';
import { isUpdateUrl } from '../../core/updates/update-url.ts';

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

const askingLimits = { timeoutMillis: 40_000, maxOutputBytes: 64 * 1024 };

/** electron-updater takes an installer whose signature it cannot ask PowerShell for, and any PowerShell's word. */
const strictNsisUpdater = (runProgram: RunProgram): NsisUpdater => {
  const updater = new NsisUpdater();
  updater.verifyUpdateCodeSignature = (publishers, file) =>
    signatureRefusal(publishers, file, {
      systemRoot: process.env['SystemRoot'] ?? String.raw`C:\Windows`,
      run: (program, parameters, environment) => runProgram(program, parameters, { ...askingLimits, environment }),
    });
  return updater;
};

type Updater = SafeAppImageUpdater | NsisUpdater | WaitingMacUpdater;

const make = (by: By, runProgram: RunProgram): Updater => {
  switch (by) {
    case 'AppImage':
      return new SafeAppImageUpdater();
    case 'NSIS':
      return strictNsisUpdater(runProgram);
    case 'Squirrel.Mac':
      return new WaitingMacUpdater();
  }
};

const loggerOf = (log: Log): Logger => ({
  info: (message: unknown) => log.info(String(message)),
  warn: (message: unknown) => log.warn(String(message)),
  error: (message: unknown) => log.error(String(message)),
});

/** Sent in place of a number that electron-updater would make for each computer and keep. */
const nobody = '00000000-0000-0000-0000-000000000000';

const configured = (by: By, requests: BoundedRequests, log: Log, runProgram: RunProgram): Updater => {
  const updater = make(by, runProgram);
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
  Object.defineProperty(updater, 'httpExecutor', { value: requests });
  updater.netSession.webRequest.onBeforeRequest(({ url }, decide) => {
    const isFine = isUpdateUrl(url);
    if (!isFine) log.warn(`Nothing about updates is asked for there: ${url}`);
    decide({ cancel: !isFine });
  });
  return updater;
};

/** Resolves with that problem when the signal aborts. */
const abortOf = (signal: AbortSignal, problem: () => UpdateProblem): Promise<UpdateTrouble> =>
  new Promise((resolve) => {
    const end = (): void => resolve({ kind: 'trouble', problem: problem() });
    if (signal.aborted) end();
    else signal.addEventListener('abort', end, { once: true });
  });

/**
 * Returns the updates of electron-updater: it knows the feeds and the installers, and follows the system's proxies. The
 * address of the feed stands in `app-update.yml` beside the packaged app and can be given in no other way.
 */
export const electronUpdates = (by: By, log: Log, runProgram: RunProgram): UpdateSource => {
  const requests = new BoundedRequests();
  const updater = configured(by, requests, log, runProgram);

  /** Ends with its last request, so that the next check joins none that hangs. */
  const check = async (signal: AbortSignal): Promise<CheckOutcome> => {
    requests.checking = signal;
    try {
      const result = await updater.checkForUpdates();
      if (result === null || !result.isUpdateAvailable) return { kind: 'nothing-newer' };
      const { version, releaseNotes } = result.updateInfo;
      return { kind: 'found', version, notes: releaseNotes };
    } catch (error) {
      return {
        kind: 'trouble',
        problem: signal.aborted ? 'update-server-unreachable' : updateProblemOf(error, 'check'),
      };
    }
  };

  const download = async (listener: DownloadListener, signal: AbortSignal): Promise<DownloadOutcome> => {
    // Better told now than found out at quit.
    if (updater instanceof SafeAppImageUpdater && !updater.canInstall)
      return { kind: 'trouble', problem: 'disk-refused' };
    requests.downloading = signal;
    const cancellation = new CancellationToken();
    signal.addEventListener('abort', () => cancellation.cancel(), { once: true });
    const tell = ({ percent }: { readonly percent: number }): void => listener.onPercent(percent);
    const tellDownloaded = (): void => listener.onArrived();
    updater.on('download-progress', tell);
    // By which electron-updater means that the file is here.
    updater.on('update-downloaded', tellDownloaded);
    try {
      await updater.downloadUpdate(cancellation);
      return { kind: 'downloaded' };
    } catch (error) {
      return { kind: 'trouble', problem: updateProblemOf(error, 'download') };
    } finally {
      updater.off('download-progress', tell);
      updater.off('update-downloaded', tellDownloaded);
    }
  };

  return {
    check,
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
        abortOf(signal, () => (hasArrived ? 'update-failed' : 'download-interrupted')),
      ]);
    },
    restart: (onTrouble) => {
      if (updater instanceof WaitingMacUpdater) {
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
