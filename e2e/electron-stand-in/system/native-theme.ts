import type { EventEmitter } from 'node:events';
import type Electron from 'electron';
import type { CdpSession } from '../chromium/cdp-connection.ts';
import { refusingEmitter } from '../refusing-emitter.ts';

type Source = Electron.NativeTheme['themeSource'];

/** How the open pages are shown the theme. They are no listeners, of which an app may have few before Node warns of them. */
const pages = new Set<() => void>();

/** The theme that the app asked for; the system's own is light. Says `updated` when it changes. */
class NativeTheme
  extends refusingEmitter('nativeTheme', ['updated'])
  implements Pick<Electron.NativeTheme, 'shouldUseDarkColors' | 'shouldUseHighContrastColors' | 'themeSource'>
{
  readonly shouldUseHighContrastColors = false;
  #source: Source = 'system';

  get themeSource(): Source {
    return this.#source;
  }

  set themeSource(source: Source) {
    if (source === this.#source) return;
    this.#source = source;
    for (const show of pages) show();
    this.emit('updated');
  }

  get shouldUseDarkColors(): boolean {
    return this.#source === 'dark';
  }
}

export const nativeTheme = new NativeTheme();

/** Shows a page the theme, now and until the page is destroyed. */
export const followTheme = async (page: EventEmitter, session: CdpSession): Promise<void> => {
  const apply = async (): Promise<void> => {
    const { themeSource } = nativeTheme;
    const value = themeSource === 'system' ? '' : themeSource;
    await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value }] });
  };
  const update = (): void => void apply().catch(() => {});
  pages.add(update);
  page.once('destroyed', () => pages.delete(update));
  if (nativeTheme.themeSource !== 'system') await apply();
};
