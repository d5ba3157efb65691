import type { Attempt, Method, Problem, QrPicture } from '../../../preload/contract.ts';
import type { ApprovalUrl } from '../plex/approval-url.ts';
import { methodOf, type Pin } from '../plex/pins.ts';
import type { Clock } from '../time/clock.ts';
import { qrCode } from './qr-code.ts';

/** One wait for one pin: what the person needs to approve it, and how the wait is going. */
export class ApprovalWait {
  readonly pin: Pin;
  readonly approvalUrl: ApprovalUrl;
  readonly #clock: Pick<Clock, 'monotonicMillis'>;
  readonly #renewals: number;
  readonly #qr: QrPicture;
  #endsAt: number;
  #browserOpened = false;
  #browserProblem: Problem | null = null;
  #pollProblem: Problem | null = null;

  constructor(clock: Pick<Clock, 'monotonicMillis'>, pin: Pin, approvalUrl: ApprovalUrl, renewals: number) {
    this.#clock = clock;
    this.pin = pin;
    this.approvalUrl = approvalUrl;
    this.#renewals = renewals;
    this.#qr = qrCode(approvalUrl.shortAddress);
    this.#endsAt = clock.monotonicMillis() + pin.millisLeft;
  }

  get method(): Method {
    return methodOf(this.pin);
  }

  noteStatus(status: { readonly millisLeft: number; readonly problem: Problem | null }): void {
    this.#endsAt = this.#clock.monotonicMillis() + status.millisLeft;
    this.#pollProblem = status.problem;
  }

  noteBrowserOpened(opened: boolean): void {
    this.#browserOpened = opened;
    this.#browserProblem = opened ? null : 'browser-not-opened';
  }

  toAttempt(): Attempt {
    return {
      kind: 'waiting-for-approval',
      wait: this.pin.strong
        ? { method: 'browser', qr: this.#qr, browserOpened: this.#browserOpened }
        : { method: 'code', qr: this.#qr, code: this.pin.code },
      millisLeft: Math.max(0, this.#endsAt - this.#clock.monotonicMillis()),
      renewals: this.#renewals,
      problem: this.#pollProblem ?? this.#browserProblem,
    };
  }
}
