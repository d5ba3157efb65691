import type Electron from 'electron';
import { defaultSession, fromPartition, Session } from '../session/session.ts';

/** What `net.request` takes of Electron's options; it sends no cookies and has no cache, whatever the others say. */
export type Options = Pick<
  Electron.ClientRequestConstructorOptions,
  | 'credentials'
  | 'headers'
  | 'host'
  | 'hostname'
  | 'method'
  | 'origin'
  | 'path'
  | 'port'
  | 'protocol'
  | 'redirect'
  | 'url'
> & { readonly partition?: string; readonly session?: Electron.Session };

/** What is to be asked for. */
export interface Wish {
  readonly address: URL;
  readonly method: string;
  readonly redirect: NonNullable<Options['redirect']>;
  readonly session: Session;
  /** Empty where the request has none but that of its header. */
  readonly origin: string;
  readonly sendsCredentials: boolean;
}

const web = new Set(['http:', 'https:']);
const redirects = new Set(['error', 'follow', 'manual']);

const addressOf = (options: Options): URL => {
  const { url, protocol = 'http:', host, hostname = 'localhost', port, path = '/' } = options;
  if (url !== undefined && url !== '') return new URL(url);
  if (path.includes(' ')) throw new TypeError('Request path contains unescaped characters');
  return new URL(path, `${protocol}//${host ?? (port === undefined ? hostname : `${hostname}:${port}`)}`);
};

const sessionOf = ({ session, partition }: Options): Session => {
  if (session !== undefined) {
    const given: unknown = session;
    if (given instanceof Session) return given;
    throw new TypeError('`session` should be an instance of the Session class');
  }
  if (partition === undefined) return defaultSession;
  if (typeof partition !== 'string') throw new TypeError('`partition` should be a string');
  return fromPartition(partition);
};

/** Returns what the options ask for; throws where Electron does (lib/common/api/net-client-request.ts). */
export const wishOf = (options: Options): Wish => {
  const { credentials, headers, method = 'GET', origin = '', redirect = 'follow' } = options;
  const address = addressOf(options);
  if (!redirects.has(redirect)) throw new Error('redirect mode should be one of follow, error or manual');
  if (headers !== undefined && typeof headers !== 'object') throw new TypeError('headers must be an object');
  if (!web.has(address.protocol)) throw new Error('ClientRequest only supports http: and https: protocols');
  if (credentials === 'same-origin' && origin === '') {
    throw new Error('credentials: same-origin requires origin to be set');
  }
  const session = sessionOf(options);
  return { address, method: method.toUpperCase(), origin, redirect, session, sendsCredentials: credentials !== 'omit' };
};
