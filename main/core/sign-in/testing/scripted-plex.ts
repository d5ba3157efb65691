import type { GetPinRequest } from '../../plex/get-pin-request.ts';
import type { AccountAnswer } from '../../plex/accounts.ts';
import { type PlexProblem, type PlexTrouble, trouble } from '../../plex/plex-answer.ts';
import type { Pin, PinStatus } from '../../plex/pins.ts';
import type { Clock } from '../../time/clock.ts';

export type RequestKind = 'request' | 'poll' | 'whoIs' | 'revokeToken';

export interface SentRequest {
  readonly kind: RequestKind;
  readonly atMillis: number;
  /** The code of the pin that was polled, or the token that was shown. */
  readonly about: string;
}

/** How plex.tv fares with one request, whatever it is for. */
export type PlannedAnswer =
  | { readonly kind: 'answers'; readonly afterMillis: number }
  | {
      readonly kind: 'fails';
      readonly afterMillis: number;
      readonly problem: PlexProblem;
      readonly retryAfterMillis?: number;
    };

const claimedLifetimeMillis = 10_000;

const people = {
  ada: { uuid: 'ada0000000000001', name: 'Ada Byron', email: 'ada@example.com', plan: 'Plex Pass' },
  grace: { uuid: 'grace00000000002', name: 'Grace Murray', email: null, plan: 'free' },
  edith: { uuid: 'edith00000000003', name: 'Edith Clarke', email: 'edith@example.com', plan: 'free' },
} as const;

export type Person = keyof typeof people;

export const uuidOf = (person: Person): string => people[person].uuid;

export const nameOf = (person: Person): string => people[person].name;

interface KnownPin {
  readonly pin: Pin;
  endsAt: number;
  token: string | null;
}

/**
 * A plex.tv made of nothing but its rules, on a test's own clock: pins that expire and are claimed, tokens that live
 * and are revoked, and a planned answer for each request. Like the real client it throws the signal's reason when a
 * caller aborts.
 */
export class ScriptedPlex {
  readonly requests: SentRequest[] = [];
  readonly handedOut: string[] = [];
  readonly living = new Set<string>();
  /** Whose account a token is for; Ada's where nothing is said. */
  readonly owners = new Map<string, Person>();
  /** Taken from the front, one for each request; when it is empty plex.tv is well. */
  plannedAnswers: PlannedAnswer[] = [];
  /** What a request about this token meets, before anything else that is planned. */
  readonly answersAbout = new Map<string, PlannedAnswer>();
  /** What every request meets when `plannedAnswers` is empty. */
  usual: PlannedAnswer = { kind: 'answers', afterMillis: 50 };
  maxAtOnce = 0;
  /** The same of requests about the same thing: one pin after the other, or one token. */
  maxAtOnceAboutOne = 0;
  lifetimeMillis = { strong: 1_800_000, short: 900_000 };
  readonly #clock: Clock;
  readonly #pins = new Map<string, KnownPin>();
  readonly #underWay: string[] = [];
  #made = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  readonly pins = {
    request: ({ strong }: GetPinRequest, signal: AbortSignal): Promise<{ kind: 'pin'; pin: Pin } | PlexTrouble> =>
      this.#meet('request', strong ? 'strong' : 'short', signal, () => {
        this.#made += 1;
        const code = strong ? `strongcode${String(this.#made).padStart(15, '0')}` : `C${100 + this.#made}`;
        const pin: Pin = {
          id: String(this.#made),
          code,
          strong,
          millisLeft: this.lifetimeMillis[strong ? 'strong' : 'short'],
        };
        this.#pins.set(pin.id, { pin, endsAt: this.#clock.monotonicMillis() + pin.millisLeft, token: null });
        return { kind: 'pin', pin };
      }),
    poll: (pin: Pin, signal: AbortSignal): Promise<PinStatus | PlexTrouble> =>
      this.#meet('poll', pin.code, signal, () => {
        const known = this.#pins.get(pin.id);
        const millisLeft = (known?.endsAt ?? 0) - this.#clock.monotonicMillis();
        if (known === undefined || millisLeft <= 0) return { kind: 'gone' };
        if (known.token === null) return { kind: 'not-claimed', millisLeft };
        this.handedOut.push(known.token);
        return { kind: 'claimed', token: known.token };
      }),
  };

  readonly accounts = {
    whoIs: (token: string, signal: AbortSignal): Promise<AccountAnswer> =>
      this.#meet<AccountAnswer>('whoIs', token, signal, () => {
        if (!this.living.has(token)) return { kind: 'token-rejected' };
        const { uuid, ...account } = people[this.owners.get(token) ?? 'ada'];
        return {
          kind: 'account',
          account: { ...account, avatar: null },
          uuid,
          pictureAddress: `https://plex.tv/users/${uuid}/avatar`,
        };
      }),
    revokeToken: (token: string, signal: AbortSignal): Promise<{ kind: 'revoked' } | PlexTrouble> =>
      this.#meet('revokeToken', token, signal, () => {
        this.living.delete(token);
        return { kind: 'revoked' };
      }),
  };

  /** Returns the token that somebody was given here before: alive, as long as nobody revokes it. */
  giveToken(token: string, person: Person = 'ada'): string {
    this.living.add(token);
    this.owners.set(token, person);
    return token;
  }

  /** Returns the token of the newest pin, which somebody approves, or null when it has expired. */
  approve(person: Person = 'ada'): string | null {
    const token = this.approveWith(null);
    if (token !== null) this.owners.set(token, person);
    return token;
  }

  /** Returns the same, with a token that was given out before, or a new one. */
  approveWith(token: string | null): string | null {
    const known = [...this.#pins.values()].at(-1);
    if (known === undefined || known.token !== null || known.endsAt <= this.#clock.monotonicMillis()) return null;
    known.token = token ?? `token-of-pin-${known.pin.id}`;
    known.endsAt = this.#clock.monotonicMillis() + claimedLifetimeMillis;
    this.living.add(known.token);
    return known.token;
  }

  count(kind: RequestKind): number {
    return this.requests.filter((request) => request.kind === kind).length;
  }

  async #meet<Answer>(
    kind: RequestKind,
    about: string,
    signal: AbortSignal,
    answer: () => Answer,
  ): Promise<Answer | PlexTrouble> {
    signal.throwIfAborted();
    this.requests.push({ kind, atMillis: this.#clock.monotonicMillis(), about });
    const subject = kind === 'request' || kind === 'poll' ? 'pin' : about;
    this.#underWay.push(subject);
    this.maxAtOnce = Math.max(this.maxAtOnce, this.#underWay.length);
    const aboutOne = this.#underWay.filter((each) => each === subject).length;
    this.maxAtOnceAboutOne = Math.max(this.maxAtOnceAboutOne, aboutOne);
    const plannedAnswer = this.answersAbout.get(about) ?? this.plannedAnswers.shift() ?? this.usual;
    try {
      await this.#clock.sleep(plannedAnswer.afterMillis, signal);
      signal.throwIfAborted();
    } finally {
      this.#underWay.splice(this.#underWay.indexOf(subject), 1);
    }
    return plannedAnswer.kind === 'fails'
      ? trouble(plannedAnswer.problem, plannedAnswer.retryAfterMillis ?? null)
      : answer();
  }
}
