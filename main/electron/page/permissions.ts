import { type Session, session } from 'electron';
import type { Log } from '../../core/log/log.ts';
import { appOrigin } from '../../core/security/renderer-file.ts';

/** The name of the page's own session, by which its window asks for it. It is in memory only. */
export const rendererPartition = 'page';

/** The discard port of this computer: nobody answers there. */
const proxyToNowhere = { mode: 'fixed_servers', proxyRules: '127.0.0.1:9', proxyBypassRules: '<-loopback>' } as const;

/**
 * Returns whether the page may ask for that address: the app's own files, and pictures that it holds already. A page
 * under development may ask its own server too, also by a web socket.
 */
export const mayRequest = (address: string, origin: string): boolean => {
  const parsed = URL.parse(address);
  if (parsed === null) return false;
  if (parsed.protocol === 'data:') return true;
  if (origin === appOrigin) return address.startsWith(`${appOrigin}/`);
  return parsed.protocol === 'devtools:' || [origin, origin.replace(/^http:/, 'ws:')].includes(parsed.origin);
};

interface PageSessionNeeds {
  /** The origin of the page: the app's own, or a development server's. */
  readonly origin: string;
  readonly log: Log;
}

/**
 * Returns the page a session of its own, which remembers nothing and knows no network: what the page's own policy lets
 * through by mistake is refused here, and what is no request at all, like WebRTC, meets a proxy that nobody keeps. Main
 * talks to plex.tv in another session. The app must be ready.
 */
export const openRendererSession = async ({ origin, log }: PageSessionNeeds): Promise<Session> => {
  const page = session.fromPartition(rendererPartition, { cache: false });
  page.setSpellCheckerEnabled(false);
  page.webRequest.onBeforeRequest(({ url }, answer) => {
    const cancel = !mayRequest(url, origin);
    if (cancel) log.warn('The page was refused: a request');
    answer({ cancel });
  });
  if (origin === appOrigin) await page.setProxy(proxyToNowhere);
  return page;
};
