import type { UpdateProblem } from '../../../../preload/contract.ts';
import type { CheckOutcome, DownloadListener, DownloadOutcome, UpdateSource } from '../update-source.ts';

const ended = { kind: 'trouble', problem: 'update-server-unreachable' } as const;

/** A source of updates that answers as a test wants, and notes what it is asked. */
export class ScriptedSource implements UpdateSource {
  answer: CheckOutcome | Error | 'hang' = { kind: 'nothing-newer' };
  /** Thrown where a download or a restart is asked for. */
  breaksWith: Error | null = null;
  checks = 0;
  downloads = 0;
  restarts = 0;
  aborted = 0;
  /** Tells how far the download is. */
  progress: (percent: number) => void = () => undefined;
  /** Tells that all of it has arrived. */
  arrive: () => void = () => undefined;
  /** Keeps the app from installing what is ready. */
  failRestart: (problem: UpdateProblem) => void = () => undefined;
  #check = Promise.withResolvers<CheckOutcome>();
  #download = Promise.withResolvers<DownloadOutcome>();

  check(signal: AbortSignal): Promise<CheckOutcome> {
    this.checks += 1;
    if (this.answer instanceof Error) return Promise.reject(this.answer);
    if (this.answer !== 'hang') return Promise.resolve(this.answer);
    const check = Promise.withResolvers<CheckOutcome>();
    this.#check = check;
    this.#endWith(signal, () => check.resolve(ended));
    return check.promise;
  }

  download(listener: DownloadListener, signal: AbortSignal): Promise<DownloadOutcome> {
    this.downloads += 1;
    if (this.breaksWith !== null) return Promise.reject(this.breaksWith);
    this.progress = (percent) => listener.onPercent(percent);
    this.arrive = () => listener.onArrived();
    const download = Promise.withResolvers<DownloadOutcome>();
    this.#download = download;
    this.#endWith(signal, () => download.resolve({ kind: 'trouble', problem: 'download-interrupted' }));
    return download.promise;
  }

  restart(onTrouble: (problem: UpdateProblem) => void): void {
    this.restarts += 1;
    if (this.breaksWith !== null) throw this.breaksWith;
    this.failRestart = onTrouble;
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
