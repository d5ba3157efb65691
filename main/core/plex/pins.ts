import * as v from 'valibot';
import { getPinArguments, type GetPinRequest } from './get-pin-request.ts';
import type { Method } from '../../../preload/contract.ts';
import { type PlexAnswer, type PlexTrouble, trouble } from './plex-answer.ts';
import type { PlexClient } from './plex-client.ts';
import { plexPaths } from './plex-endpoints.ts';

/** A pin of plex.tv. Its id and the client identifier together redeem the token: both are secrets. */
export interface Pin {
  readonly id: string;
  readonly code: string;
  readonly strong: boolean;
  /** How long the code still lived when plex.tv answered. */
  readonly millisLeft: number;
}

/** Returns the method that a pin is for: a strong code is approved in the browser, a short one is typed. */
export const methodOf = ({ strong }: Pick<Pin, 'strong'>): Method => (strong ? 'browser' : 'code');

export type PinStatus =
  | { readonly kind: 'not-claimed'; readonly millisLeft: number | null }
  | { readonly kind: 'claimed'; readonly token: string }
  /** Expired, unknown or consumed: plex.tv tells none of these apart. */
  | { readonly kind: 'gone' };

const requestTimeoutMillis = 15_000;
/** Below the ten seconds that a claimed pin still lives, so that one hanging answer cannot lose a token. */
const pollTimeoutMillis = 8_000;
const codeNotFoundOrExpired = 1020;

const idShape = v.pipe(
  v.union([v.pipe(v.number(), v.safeInteger(), v.minValue(0)), v.pipe(v.string(), v.regex(/^\d{1,40}$/))]),
  v.transform(String),
);
/** No code lives longer than a week. */
const maxLifetimeSeconds = 7 * 24 * 3600;
export const maxLifetimeMillis = maxLifetimeSeconds * 1000;
const secondsShape = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(maxLifetimeSeconds));
/** Returns a code's shape: 25 characters when strong, 4 when short, as recorded; another length may still work. */
export const codeShape = (strong: boolean) =>
  v.pipe(v.string(), v.regex(strong ? /^[A-Za-z0-9_-]{13,128}$/ : /^[A-Za-z0-9]{1,12}$/));
const pinShape = (strong: boolean) =>
  v.object({
    id: idShape,
    code: codeShape(strong),
    expiresIn: v.pipe(secondsShape, v.minValue(1)),
  });
const pinStatusShape = v.object({
  // Whatever goes into a header later has to be printable ASCII.
  authToken: v.nullish(v.pipe(v.string(), v.regex(/^[\x21-\x7e]{0,16384}$/))),
  expiresIn: v.fallback(v.nullable(secondsShape), null),
});

const otherwise = (answer: Exclude<PlexAnswer, { kind: 'success' }>): PlexTrouble =>
  answer.kind === 'trouble' ? answer : trouble('request-refused');

/** Pins of plex.tv: asked for, and polled until somebody claims them. */
export class Pins {
  readonly #client: PlexClient;

  constructor(client: PlexClient) {
    this.#client = client;
  }

  /** Returns a new pin: strong for the approval page, short for the link page; or the trouble. `POST /api/v2/pins`. */
  async request(request: GetPinRequest, signal: AbortSignal): Promise<{ kind: 'pin'; pin: Pin } | PlexTrouble> {
    const { strong } = request;
    const answer = await this.#client.call(
      {
        method: 'POST',
        path: plexPaths.pins,
        sends: getPinArguments(request),
        timeoutMillis: requestTimeoutMillis,
      },
      signal,
    );
    if (answer.kind !== 'success') return otherwise(answer);
    const decoded = v.safeParse(pinShape(strong), answer.body);
    if (!decoded.success) return trouble('answer-not-understood');
    const { id, code, expiresIn } = decoded.output;
    return { kind: 'pin', pin: { id, code, strong, millisLeft: expiresIn * 1000 } };
  }

  /** Returns whether the pin has been claimed. `GET /api/v2/pins/{id}`; only 404 with code 1020 ends a pin. */
  async poll(pin: Pin, signal: AbortSignal): Promise<PinStatus | PlexTrouble> {
    const answer = await this.#client.call(
      { method: 'GET', path: plexPaths.pin(pin.id), timeoutMillis: pollTimeoutMillis },
      signal,
    );
    if (answer.kind === 'refusal' && answer.status === 404 && answer.code === codeNotFoundOrExpired) {
      return { kind: 'gone' };
    }
    if (answer.kind !== 'success') return otherwise(answer);
    const decoded = v.safeParse(pinStatusShape, answer.body);
    if (!decoded.success) return trouble('answer-not-understood');
    const { authToken, expiresIn } = decoded.output;
    return authToken
      ? { kind: 'claimed', token: authToken }
      : { kind: 'not-claimed', millisLeft: expiresIn === null ? null : expiresIn * 1000 };
  }
}
