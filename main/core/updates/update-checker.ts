import type { Release } from '../../../preload/contract.ts';
import type { Clock } from '../time/clock.ts';
import type { Log } from '../log/log.ts';
import { type Attempt, millisUntilCheck } from './check-schedule.ts';
import { releaseNotesOf } from './release-notes.ts';
import { judgeVersion } from './release-version.ts';
import { Timeout } from '../time/timeout.ts';
import type { UpdateSource, UpdateTrouble } from './update-source.ts';

export interface UpdateCheckerNeeds {
  readonly source: Pick<UpdateSource, 'check'>;
  readonly currentVersion: string;
  readonly clock: Clock;
  readonly log: Pick<Log, 'info' | 'warn' | 'error'>;
}

/** What a check found, of which nothing is hostile any more. */
export type Seen =
  | { readonly kind: 'newer'; readonly release: Release }
  | { readonly kind: 'nothing-newer' }
  | UpdateTrouble;

export const checkLimitMillis = 30_000;

/** Looks for newer versions, one check at a time, and knows when the next is due. */
export class UpdateChecker {
  readonly #needs: UpdateCheckerNeeds;
  #attempt: Attempt | null = null;
  #nothingNewerAtMillis: number | null = null;
  #underWay: Promise<Seen> | null = null;

  constructor(needs: UpdateCheckerNeeds) {
    this.#needs = needs;
  }

  /** Milliseconds until the next check is due, 0 for now. */
  get dueMillis(): number {
    return millisUntilCheck(this.#attempt, this.#needs.clock);
  }

  /** When a check of this run last found nothing newer: wall clock, milliseconds since 1970. */
  get nothingNewerAtMillis(): number | null {
    return this.#nothingNewerAtMillis;
  }

  /** Returns what is found now. Who comes while a check is under way gets what that one finds. */
  check(signal: AbortSignal): Promise<Seen> {
    this.#underWay ??= this.#checkAndNote(signal).finally(() => {
      this.#underWay = null;
    });
    return this.#underWay;
  }

  async #checkAndNote(signal: AbortSignal): Promise<Seen> {
    const { clock, log, currentVersion } = this.#needs;
    const seen = await this.#check(signal);
    this.#attempt = {
      atMonotonicMillis: clock.monotonicMillis(),
      atWallMillis: clock.wallMillis(),
      wasAnswered: seen.kind !== 'trouble',
    };
    switch (seen.kind) {
      case 'trouble':
        if (!signal.aborted) log.warn(`No answer about updates: ${seen.problem}`);
        break;
      case 'nothing-newer':
        this.#nothingNewerAtMillis = clock.wallMillis();
        break;
      case 'newer':
        log.info(`There is an update: ${seen.release.version}, in place of ${currentVersion}`);
    }
    return seen;
  }

  /** Whatever the feed brings about, a check comes to its end: one that did not would hide every later version. */
  async #check(signal: AbortSignal): Promise<Seen> {
    const { clock, log } = this.#needs;
    using limit = new Timeout(clock, checkLimitMillis, signal);
    try {
      return await this.#ask(limit.signal);
    } catch (error) {
      log.error('A check for updates failed.', error);
      return { kind: 'trouble', problem: 'release-not-understood' };
    }
  }

  async #ask(signal: AbortSignal): Promise<Seen> {
    const { source, currentVersion } = this.#needs;
    const outcome = await source.check(signal);
    if (outcome.kind !== 'found') return outcome;
    switch (judgeVersion(outcome.version, currentVersion)) {
      case 'newer':
        return { kind: 'newer', release: { version: outcome.version, news: releaseNotesOf(outcome.notes) } };
      case 'not-newer':
        return { kind: 'nothing-newer' };
      case 'not-a-release':
        return { kind: 'trouble', problem: 'release-not-understood' };
    }
  }
}
