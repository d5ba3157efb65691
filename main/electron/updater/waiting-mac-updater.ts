import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { autoUpdater } from 'electron';
import { MacUpdater } from 'electron-updater';

type DownloadOptions = Parameters<MacUpdater['doDownloadUpdate']>[0];

/**
 * MacUpdater calls downloaded what it has handed to Squirrel.Mac, which then unpacks it, checks its signature and gets
 * ready to install it. Here it is downloaded when Squirrel has taken it. Of what it was handed Squirrel says one thing,
 * once: "update-downloaded" or "error" (checkForUpdates in Electron's auto_updater_mac.mm). What it says before the
 * hand-over is of something that it was handed earlier, and that was given up meanwhile.
 */
export class WaitingMacUpdater extends MacUpdater {
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
    const download = this.downloadedUpdateHelper;
    if (download === null) return;
    await download.clear();
    await rm(download.cacheDir, { recursive: true, force: true });
  }
}
