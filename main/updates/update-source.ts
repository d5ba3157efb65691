import type { UpdateProblem } from '../../preload/contract.ts';

/** What the update server has, as it says so: nothing of it is trusted. */
export type CheckOutcome =
  | { readonly kind: 'found'; readonly version: string; readonly notes: unknown }
  | { readonly kind: 'nothing newer' }
  | UpdateTrouble;

export type DownloadOutcome = { readonly kind: 'downloaded' } | UpdateTrouble;

export interface UpdateTrouble {
  readonly kind: 'trouble';
  readonly problem: UpdateProblem;
}

/** Where updates come from. Expected trouble is a value; when a signal aborts, what is under way ends in trouble soon. */
export interface UpdateSource {
  /** Asks for the newest release, and downloads nothing. */
  check(signal: AbortSignal): Promise<CheckOutcome>;
  /** Downloads and verifies what the last check found; it is installed when the app quits. */
  download(onPercent: (percent: number) => void, signal: AbortSignal): Promise<DownloadOutcome>;
  /** Quits, installs what was downloaded, and starts the new version. */
  restart(): void;
}
