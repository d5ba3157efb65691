import type { UpdateProblem } from '../../../preload/contract.ts';

/** What the update server has, as it says so: nothing of it is trusted. */
export type CheckOutcome =
  | { readonly kind: 'found'; readonly version: string; readonly notes: unknown }
  | { readonly kind: 'nothing-newer' }
  | UpdateTrouble;

export type DownloadOutcome = { readonly kind: 'downloaded' } | UpdateTrouble;

export interface UpdateTrouble {
  readonly kind: 'trouble';
  readonly problem: UpdateProblem;
}

/** Who hears how a download gets on. */
export interface DownloadListener {
  onPercent(percent: number): void;
  /** Everything is here. Where the system has to take it as well, nothing more is heard until the end. */
  onArrived(): void;
}

/** Where updates come from. Expected trouble is a value; when a signal aborts, what is under way ends in trouble soon. */
export interface UpdateSource {
  /** Returns the newest release, or that there is none newer, and downloads nothing. */
  check(signal: AbortSignal): Promise<CheckOutcome>;
  /** Returns whether what the last check found is here and verified; it is installed when the app quits. */
  download(listener: DownloadListener, signal: AbortSignal): Promise<DownloadOutcome>;
  /** Quits, installs what was downloaded, and starts the new version; tells of what keeps the app from it. */
  restart(onTrouble: (problem: UpdateProblem) => void): void;
}
