import type { IncomingHttpHeaders } from 'node:http';
import type Electron from 'electron';

/** What somebody who was asked for a password answers with. */
export type Credentials = { readonly username: string; readonly password: string } | null;

const portOf = ({ port, protocol }: URL): number => Number(port || (protocol === 'https:' ? 443 : 80));

/** The one scheme that passwords are given in here; null for a challenge in any other. */
const realmOf = (challenge: string | undefined): string | null => {
  if (challenge === undefined || !/^basic\b/i.test(challenge)) return null;
  return /realm="([^"]*)"/i.exec(challenge)?.[1] ?? '';
};

const challengeOf = (address: URL, realm: string, isProxy: boolean): Electron.AuthInfo => ({
  isProxy,
  scheme: 'basic',
  host: address.hostname,
  port: portOf(address),
  realm,
});

/** Returns what a server asks for, which answers with 401; null when it asks for no password. */
export const serverChallenge = (address: URL, headers: IncomingHttpHeaders): Electron.AuthInfo | null => {
  const realm = realmOf(headers['www-authenticate']);
  return realm === null ? null : challengeOf(address, realm, false);
};

/** Returns what the proxy asks for that lays no tunnel, or answers with 407, without a password. */
export const proxyChallenge = (proxy: string, challenge: string | undefined): Electron.AuthInfo => {
  const address = new URL(`http://${proxy.replace(/^PROXY /, '')}`);
  return challengeOf(address, realmOf(challenge) ?? '', true);
};

/** Returns those that an address itself names, before its host. */
export const credentialsIn = ({ username, password }: URL): Credentials =>
  username === '' ? null : { username: decodeURIComponent(username), password: decodeURIComponent(password) };

/** Returns the address without them: Chromium gives them to whoever asks, and to nobody else. */
export const withoutCredentials = (address: URL): URL => {
  const bare = new URL(address);
  bare.username = '';
  bare.password = '';
  return bare;
};

/** Returns the header by which a request gives these. */
export const basic = ({ username, password }: NonNullable<Credentials>): string =>
  `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;

/** Has somebody asked, who answers as Electron's callbacks take it: no name or no password is no answer. */
export const answerTo = (
  ask: (answer: (username?: string, password?: string) => void) => boolean,
): Promise<Credentials> =>
  new Promise((resolve) => {
    const isHeard = ask((username, password) =>
      resolve(username === undefined || password === undefined ? null : { username, password }),
    );
    if (!isHeard) resolve(null);
  });
