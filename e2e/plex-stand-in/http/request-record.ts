import type { Endpoint } from '../endpoints/endpoint.ts';
import type { PlexRequest } from './plex-request.ts';

/** A request that the stand-in has seen, answered or not. */
export interface SeenRequest extends PlexRequest {
  /** Null for a path or a method that plex.tv does not have. */
  readonly endpoint: Endpoint | null;
  /** Milliseconds on a clock that only goes forward; its zero means nothing. */
  readonly arrivedAtMillis: number;
}

/** A kind of request: those of one endpoint, or those that a function picks. */
export type RequestMatcher = Endpoint | ((request: SeenRequest) => boolean);

interface Waiting {
  readonly isOver: () => boolean;
  readonly resolve: () => void;
  readonly reject: (reason: Error) => void;
}

const picks = (matcher: RequestMatcher, request: SeenRequest): boolean =>
  typeof matcher === 'function' ? matcher(request) : request.endpoint === matcher;

/** Every request in the order of arrival, those that found the stand-in offline among them. */
export class RequestRecord {
  readonly #requests: SeenRequest[] = [];
  readonly #waiting = new Set<Waiting>();

  get all(): readonly SeenRequest[] {
    return this.#requests;
  }

  of(matcher: RequestMatcher): readonly SeenRequest[] {
    return this.#requests.filter((request) => picks(matcher, request));
  }

  /** Resolves with the first request of a kind that arrives from now on; rejects when the stand-in closes first. */
  next(matcher: RequestMatcher): Promise<SeenRequest> {
    return this.nth(matcher, this.of(matcher).length + 1);
  }

  /**
   * Resolves with the `count`-th request of a kind, counted from the start: at once when it has been here already;
   * rejects when the stand-in closes first.
   */
  nth(matcher: RequestMatcher, count: number): Promise<SeenRequest> {
    const request = this.#nth(matcher, count);
    // Who has stopped listening by the time of closing need not hear of it.
    request.catch(() => undefined);
    return request;
  }

  add(request: SeenRequest): void {
    this.#requests.push(request);
    for (const waiting of this.#waiting) {
      if (!waiting.isOver()) continue;
      this.#waiting.delete(waiting);
      waiting.resolve();
    }
  }

  /** Tells everybody who still waits that nothing will come. */
  close(): void {
    const closed = new Error('The stand-in was closed before such a request arrived.');
    for (const { reject } of this.#waiting) reject(closed);
    this.#waiting.clear();
  }

  async #nth(matcher: RequestMatcher, count: number): Promise<SeenRequest> {
    const find = (): SeenRequest | undefined => this.of(matcher)[count - 1];
    if (find() === undefined) await this.#until(() => find() !== undefined);
    const request = find();
    if (request === undefined) throw new RangeError(`There is no request number ${count}; counting begins with 1.`);
    return request;
  }

  #until(isOver: () => boolean): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    this.#waiting.add({ isOver, resolve, reject });
    return promise;
  }
}
