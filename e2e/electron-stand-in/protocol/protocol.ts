import type Electron from 'electron';
import { app } from '../app/app.ts';
import { notImplemented, refuseTheRest } from '../refuse-the-rest.ts';
import { ownScheme, setScheme } from './scheme-address.ts';

export type ProtocolHandler = (request: Request) => Response | Promise<Response>;

type ImplementedInSession = Pick<Electron.Protocol, 'handle' | 'isProtocolHandled' | 'unhandle'>;
type ImplementedProtocol = ImplementedInSession & Pick<Electron.Protocol, 'registerSchemesAsPrivileged'>;

/** The handlers of one session, by scheme. */
export type Handlers = Map<string, ProtocolHandler>;

/** What an own scheme is allowed, or may be, as the addresses are that stand for it. */
const allowed = new Set(['corsEnabled', 'secure', 'standard', 'supportFetchAPI']);

/** What a session has as `protocol`. */
export const protocolOf = (handlers: Handlers): ImplementedInSession =>
  refuseTheRest<ImplementedInSession>('protocol', {
    handle(scheme, handler) {
      // Chromium would not ask the handler of another one for any page.
      if (scheme !== ownScheme()) notImplemented(`protocol.handle of the scheme "${scheme}", which is not the own one`);
      if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
      handlers.set(scheme, handler);
    },
    unhandle(scheme) {
      if (!handlers.delete(scheme)) throw new Error(`Failed to unhandle protocol: ${scheme}`);
    },
    isProtocolHandled: (scheme) => handlers.has(scheme),
  });

/** The handlers of the default session. */
export const defaultHandlers: Handlers = new Map();

export const protocol = refuseTheRest<ImplementedProtocol>('protocol', {
  ...protocolOf(defaultHandlers),
  registerSchemesAsPrivileged(schemes) {
    if (app.isReady()) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    const [only, ...more] = schemes;
    if (!only || more.length > 0) return notImplemented('more than one own scheme');
    if (!only.privileges?.standard || !only.privileges.secure) {
      return notImplemented('an own scheme that is not standard and secure');
    }
    for (const [name, isWished] of Object.entries(only.privileges)) {
      if (isWished === true && !allowed.has(name)) notImplemented(`an own scheme with the privilege ${name}`);
    }
    setScheme(only.scheme);
  },
});
