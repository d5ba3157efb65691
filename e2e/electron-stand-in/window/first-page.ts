import { randomUUID } from 'node:crypto';
import type { CdpSession } from '../chromium/cdp-connection.ts';
import type { IpcChannel } from '../ipc/ipc-channel.ts';
import { userAgent } from '../net/user-agent.ts';
import { pageScripts } from '../page/page-scripts.ts';
import { preloadProcess } from '../page/preload-process.ts';

/** In the empty page that every window begins with: a promise of its end of loading. */
const untilLoaded = `new Promise((resolve) => {
  if (document.readyState === 'complete') resolve();
  else addEventListener('load', () => resolve());
})`;

/** Resolves when the empty page that every window begins with has loaded. */
export const firstPageLoaded = async (session: CdpSession): Promise<void> => {
  await session.send('Runtime.evaluate', { expression: untilLoaded, awaitPromise: true });
};

/** Resolves with the function that gives a page what runs in each of its documents. */
export const scriptsFor = async (
  { binding, receiver, worldName }: IpcChannel['names'],
  preloadPath: string,
): Promise<(session: CdpSession) => Promise<unknown>> => {
  const handshake = randomUUID();
  const scripts = await pageScripts({ handshake, binding, receiver, preloadPath, process: preloadProcess() });
  return (session) =>
    Promise.all([
      session.send('Page.enable'),
      session.send('Runtime.enable'),
      session.send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.mainWorld }),
      session.send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.isolatedWorld, worldName }),
      session.send('Emulation.setUserAgentOverride', { userAgent: userAgent() }),
    ]);
};
