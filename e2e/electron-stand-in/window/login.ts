import type { EventEmitter } from 'node:events';
import type Electron from 'electron';
import { app } from '../app/app.ts';
import type { CdpSession, Protocol } from '../chromium/cdp-connection.ts';
import { answerTo, type Credentials } from '../net/authentication.ts';
import type { KeptPasswords } from '../net/kept-passwords.ts';
import { PreventableEvent } from '../preventable-event.ts';
import { refuseTheRest } from '../refuse-the-rest.ts';

const infoOf = ({ source, origin, scheme, realm }: Protocol.Fetch.AuthChallenge): Electron.AuthInfo => {
  const { hostname, port, protocol } = new URL(origin);
  return {
    isProxy: source === 'Proxy',
    scheme,
    host: hostname,
    port: Number(port || (protocol === 'https:' ? 443 : 80)),
    realm,
  };
};

/**
 * Asks the app, and whoever listens to the page, for the password that a server or a proxy wants of a page, as Electron does
 * (docs/api/app.md, shell/browser/login_handler.cc): who prevents the default answers, else there is none.
 */
export const followLogins = (contents: EventEmitter, session: CdpSession, passwords: KeptPasswords): void => {
  const asked = new Set<string>();
  session.on('Fetch.authRequired', ({ requestId, request, resourceType, authChallenge }) => {
    const details = refuseTheRest('AuthenticationResponseDetails', {
      url: request.url,
      isRequestForNavigation: resourceType === 'Document',
      firstAuthAttempt: !asked.has(requestId),
    });
    const isRefused = asked.has(requestId);
    asked.add(requestId);
    const info = infoOf(authChallenge);
    const ask = (): Promise<Credentials> =>
      answerTo((answer) => {
        const event = new PreventableEvent();
        app.emit('login', event, contents, details, info, answer);
        contents.emit('login', event, details, info, answer);
        return event.defaultPrevented;
      });
    void (info.isProxy ? ask() : passwords.answerTo(info, { isRefused, ask })).then((given) =>
      session.tell('Fetch.continueWithAuth', {
        requestId,
        authChallengeResponse:
          given === null ? { response: 'CancelAuth' } : { response: 'ProvideCredentials', ...given },
      }),
    );
  });
};
