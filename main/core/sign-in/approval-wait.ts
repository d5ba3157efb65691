import type { Method, Problem, QrPicture, State } from '../../../preload/contract.ts';
import type { ApprovalUrl } from '../plex/approval-url.ts';
import { methodOf, type Pin } from '../plex/pins.ts';
import type { Clock } from '../time/clock.ts';
import { qrCode } from './qr-code.ts';

/** One wait for one pin: what the person needs to approve it, and how the wait is going. */
export class ApprovalWait {
  readonly pin: Pin;
  readonly page: ApprovalUrl;
  readonly #clock: Pick<Clock, 'monotonicMillis'>;
  readonly #renewals: number;
  readonly #qr: QrPicture;
  #endsAt: number;
  #pageOpened = false;
  #pageProblem: Problem | null = null;
  #lookProblem: Problem | null = null;

  constructor(clock: Pick<Clock, 'monotonicMillis'>, pin: Pin, page: ApprovalUrl, renewals: number) {
    this.#clock = clock;
    this.pin = pin;
    this.page = page;
    this.#renewals = renewals;
    this.#qr = qrCode(page.shortAddress);
    this.#endsAt = clock.monotonicMillis() + pin.millisLeft;
  }

  get method(): Method {
    return methodOf(this.pin);
  }

  noteStatus(status: { readonly millisLeft: number; readonly problem: Problem | null }): void {
    this.#endsAt = this.#clock.monotonicMillis() + status.millisLeft;
    this.#lookProblem = status.problem;
  }

  noteBrowserOpened(opened: boolean): void {
    this.#pageOpened = opened;
    this.#pageProblem = opened ? null : 'browser-not-opened';
  }

  toState(): State {
    return {
      kind: 'waiting-for-approval',
      wait: this.pin.strong
        ? { method: 'browser', qr: this.#qr, pageOpened: this.#pageOpened }
        : { method: 'code', qr: this.#qr, code: this.pin.code },
      millisLeft: Math.max(0, this.#endsAt - this.#clock.monotonicMillis()),
      renewals: this.#renewals,
      problem: this.#lookProblem ?? this.#pageProblem,
    };
  }
}
