import { EventEmitter } from 'node:events';
import type { CdpSession } from '../chromium/cdp-connection.ts';
import { LoadFailure } from './load-failure.ts';

/** Which documents of a page's main frame have loaded, by Chromium's name for each loading. */
export class DocumentLoads extends EventEmitter<{ loaded: [loaderId: string] }> {
  /** Loadings that nobody waits for: the empty page of the beginning, and Chromium's own pages about errors. */
  readonly #ignored = new Set<string>();
  #last = '';

  /** Begins to follow; what the main frame shows now is no document of the app's. */
  async follow(session: CdpSession): Promise<void> {
    const { frameTree } = await session.send('Page.getFrameTree');
    this.#ignored.add(frameTree.frame.loaderId);
    session.on('Page.frameNavigated', ({ frame }) => {
      if (frame.unreachableUrl !== undefined) this.#ignored.add(frame.loaderId);
    });
    session.on('Page.lifecycleEvent', ({ frameId, loaderId, name }) => {
      if (name !== 'load' || frameId !== frameTree.frame.id || this.#ignored.has(loaderId)) return;
      this.#last = loaderId;
      this.emit('loaded', loaderId);
    });
    await session.send('Page.setLifecycleEventsEnabled', { enabled: true });
  }

  /** Resolves when that loading is done; rejects when another one took its place. `url` is for the message. */
  async whenLoaded(loaderId: string, url: string): Promise<void> {
    if (this.#last === loaderId) return;
    const loaded = await new Promise<string>((resolve) => this.once('loaded', resolve));
    if (loaded !== loaderId) throw new LoadFailure('net::ERR_ABORTED', url);
  }
}
