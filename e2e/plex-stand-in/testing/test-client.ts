/** What a test reads of a pin's JSON. */
export interface PinAnswer {
  readonly id: number;
  readonly code: string;
  readonly expiresIn: number;
  readonly authToken: string | null;
  readonly [field: string]: unknown;
}

interface CallOptions {
  readonly token?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly signal?: AbortSignal;
}

/** An app that talks to the stand-in over real HTTP, as tests need it. */
export class TestClient {
  readonly clientIdentifier: string;
  readonly #url: string;

  constructor(url: string, clientIdentifier = 'asking-app') {
    this.#url = url;
    this.clientIdentifier = clientIdentifier;
  }

  /** Sends one call with the client identifier and the wish for JSON. */
  call(method: string, path: string, { token, headers, ...rest }: CallOptions = {}): Promise<Response> {
    return fetch(this.#url + path, {
      method,
      redirect: 'manual',
      headers: {
        Accept: 'application/json',
        'X-Plex-Client-Identifier': this.clientIdentifier,
        ...(token === undefined ? {} : { 'X-Plex-Token': token }),
        ...headers,
      },
      ...rest,
    });
  }

  async requestPin(kind: 'strong' | 'short', headers: Readonly<Record<string, string>> = {}): Promise<PinAnswer> {
    const response = await this.call('POST', `/api/v2/pins?strong=${kind === 'strong'}`, { headers });
    return (await response.json()) as PinAnswer;
  }

  poll(pin: PinAnswer): Promise<Response> {
    return this.call('GET', `/api/v2/pins/${pin.id}`);
  }

  /** Polls a pin that is still there, and reads it. */
  async readPin(pin: PinAnswer): Promise<PinAnswer> {
    const response = await this.poll(pin);
    return (await response.json()) as PinAnswer;
  }
}

/** The status of an answer and what its JSON says. */
export const told = async (response: Response): Promise<{ status: number; body: unknown }> => ({
  status: response.status,
  body: await response.json(),
});
