import type { CheckOutcome, DownloadOutcome, UpdateSource } from '../update-source.ts';

const ended = { kind: 'trouble', problem: 'update-server-unreachable' } as const;

/** A source of updates that answers as a test wants, and notes what it is asked. */
export class ScriptedSource implements UpdateSource {
  answer: CheckOutcome | 'hang' = { kind: 'nothing newer' };
  checks = 0;
  downloads = 0;
  restarts = 0;
  aborted = 0;
  /** Tells how far the download is. */
  progress: (percent: number) => void = () => undefined;
  #check = Promise.withResolvers<CheckOutcome>();
  #download = Promise.withResolvers<DownloadOutcome>();

  check(signal: AbortSignal): Promise<CheckOutcome> {
    this.checks += 1;
    if (this.answer !== 'hang') return Promise.resolve(this.answer);
    const check = Promise.withResolvers<CheckOutcome>();
    this.#check = check;
    this.#endWith(signal, () => check.resolve(ended));
    return check.promise;
  }

  download(onPercent: (percent: number) => void, signal: AbortSignal): Promise<DownloadOutcome> {
    this.downloads += 1;
    this.progress = onPercent;
    const download = Promise.withResolvers<DownloadOutcome>();
    this.#download = download;
    this.#endWith(signal, () => download.resolve({ kind: 'trouble', problem: 'download-interrupted' }));
    return download.promise;
  }

  restart(): void {
    this.restarts += 1;
  }

  /** Ends the check that hangs. */
  answerNow(outcome: CheckOutcome): void {
    this.#check.resolve(outcome);
  }

  finishDownload(outcome: DownloadOutcome): void {
    this.#download.resolve(outcome);
  }

  #endWith(signal: AbortSignal, end: () => void): void {
    signal.addEventListener('abort', () => {
      this.aborted += 1;
      end();
    });
  }
}
