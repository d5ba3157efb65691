import * as v from 'valibot';
import type { PlexArguments } from './plex-arguments.ts';
import { connectionProblem } from './connection-problem.ts';
import { BodyTooLarge } from './limited-body.ts';
import { type PlexAnswer, trouble } from './plex-answer.ts';
import type { Clock } from '../time/clock.ts';
import { Timeout } from '../time/timeout.ts';
import { parsePlexJson } from './plex-json.ts';
import type { Fetch } from './private-fetch.ts';
import { retryAfterMillis } from './retry-after.ts';
import { fetchWhole, type WholeAnswer } from './whole-answer.ts';

export interface PlexCall {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: `/${string}`;
  /** What this call says beside the identity that goes with every call. */
  readonly sends?: PlexArguments;
  readonly token?: string;
  readonly timeoutMillis: number;
}

interface PlexClientNeeds {
  readonly clock: Pick<Clock, 'sleep'>;
  readonly fetch: Fetch;
  /** The address that every path is appended to. */
  readonly address: string;
  /** Returns who is calling, read anew for each call: a person may rename the computer. */
  readonly identity: () => PlexArguments;
}

const maxBodyBytes = 1024 * 1024;

/** A 401 about the address that asks, which failed too often lately; it says nothing about a token. */
const repeatedFailures = 1031;

const errorsShape = v.object({
  errors: v.tupleWithRest([v.object({ code: v.number(), message: v.optional(v.string(), '') })], v.unknown()),
});

const decode = (text: string): { readonly kind: 'json'; readonly body: unknown } | { readonly kind: 'not-json' } => {
  try {
    return { kind: 'json', body: parsePlexJson(text) };
  } catch {
    return { kind: 'not-json' };
  }
};

const isHtml = (response: Response): boolean => /^text\/html\b/i.test(response.headers.get('Content-Type') ?? '');

const understand = (response: Response, text: string): PlexAnswer => {
  const { status } = response;
  // A proxy and a network that wants a login of its own (RFC 6585) speak for themselves, not for plex.tv.
  if (status === 407 || status === 511) return trouble('someone-else-answered');
  if (status === 429) return trouble('too-many-requests', retryAfterMillis(response.headers));
  if (status >= 500) return trouble('plex-trouble', retryAfterMillis(response.headers));
  // plex.tv never redirects or speaks HTML below /api.
  if ((status >= 300 && status < 400) || isHtml(response)) return trouble('someone-else-answered');
  const decoded: ReturnType<typeof decode> = text.trim() === '' ? { kind: 'json', body: null } : decode(text);
  if (response.ok) {
    return decoded.kind === 'json' ? { kind: 'success', body: decoded.body } : trouble('answer-not-understood');
  }
  const errors = v.safeParse(errorsShape, decoded.kind === 'json' ? decoded.body : null);
  const first = errors.success ? errors.output.errors[0] : { code: null, message: '' };
  return first.code === repeatedFailures ? trouble('too-many-requests') : { kind: 'refusal', status, ...first };
};

/** The one client of plex.tv. Every call goes through it, names this installation, and comes back within its time. */
export class PlexClient {
  readonly #needs: PlexClientNeeds;

  constructor(needs: PlexClientNeeds) {
    this.#needs = needs;
  }

  /**
   * Returns plex.tv's answer, or the trouble on the way to it, within `timeoutMillis`.
   * Throws only the signal's own reason, when the caller aborts.
   */
  async call(call: PlexCall, signal: AbortSignal): Promise<PlexAnswer> {
    using limit = new Timeout(this.#needs.clock, call.timeoutMillis, signal);
    try {
      const { response, body } = await this.#send(call, limit.signal);
      signal.throwIfAborted();
      return understand(response, body.toString('utf8'));
    } catch (error) {
      signal.throwIfAborted();
      if (limit.signal.aborted) return trouble('timed-out');
      if (error instanceof BodyTooLarge) return trouble('answer-not-understood');
      return trouble(connectionProblem(error));
    }
  }

  #send(call: PlexCall, signal: AbortSignal): Promise<WholeAnswer> {
    signal.throwIfAborted();
    const identity = this.#needs.identity();
    const address = new URL(this.#needs.address + call.path);
    for (const [name, value] of Object.entries({ ...identity.query, ...call.sends?.query })) {
      address.searchParams.set(name, value);
    }
    // URLSearchParams writes a space as "+", which not everybody reads as one.
    address.search = address.search.replaceAll('+', '%20');
    const headers = {
      ...identity.headers,
      ...call.sends?.headers,
      Accept: 'application/json',
      ...(call.token === undefined ? {} : { 'X-Plex-Token': call.token }),
    };
    const options = { method: call.method, headers };
    return fetchWhole(this.#needs.fetch, address.href, options, { maxBytes: maxBodyBytes, signal });
  }
}
