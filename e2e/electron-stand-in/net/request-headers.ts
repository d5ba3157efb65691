import { type Asking, askingOf } from './fetch-metadata.ts';

type Value = string | string[];

/** What a name may be made of (RFC 9110). */
const isName = (name: string): boolean => /^[!#$%&'*+\-.^_`|~\w]+$/.test(name);

const bytes = (value: Value): string => Buffer.from(String(value)).toString('latin1');

/** The headers of a request, as Electron keeps and checks them (lib/common/api/net-client-request.ts). */
export class RequestHeaders {
  readonly #kept = new Map<string, { readonly name: string; readonly value: Value }>();

  set(name: string, value: Value): void {
    if (typeof name !== 'string') throw new TypeError('`name` should be a string in setHeader(name, value)');
    if (value === undefined || value === null) throw new Error(`\`value\` required in setHeader("${name}", value)`);
    if (!isName(name)) throw new Error(`Invalid header name: '${name}'`);
    if (/[\0\r\n]/.test(String(value))) throw new Error(`Invalid value for header '${name}': '${String(value)}'`);
    this.#kept.set(name.toLowerCase(), { name, value });
  }

  /** The value as it was given, which need not be a text. */
  get(name: string): Value | undefined {
    return this.#kept.get(name.toLowerCase())?.value;
  }

  remove(name: string): void {
    this.#kept.delete(name.toLowerCase());
  }

  /** Returns what they say of the request; throws where Electron does not send it. */
  asking(origin: string): Asking {
    const said = (name: string): string => String(this.get(name) ?? '');
    return askingOf(origin || said('origin'), said('sec-fetch-mode'), said('sec-fetch-dest'));
  }

  /** What goes out: texts, in bytes of UTF-8. */
  sent(): Record<string, string> {
    return Object.fromEntries([...this.#kept.values()].map(({ name, value }) => [name, bytes(value)]));
  }
}
