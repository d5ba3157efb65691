import type Electron from 'electron';
import { conversionFailure } from '../conversion-failure.ts';
import { notImplemented, refuseTheRest } from '../refuse-the-rest.ts';
import { ClipboardItem, readItem, wasRead } from './clipboard-item.ts';

type Implemented = Pick<typeof Electron.clipboard, 'clear' | 'has' | 'read' | 'readText' | 'write' | 'writeText'>;

const plain = 'text/plain';

/** Any other format is read under another name than it was written by, or leads to the system, and there is none here. */
const formats = new Set([plain, 'text/html', 'text/rtf', 'text/uri-list', 'image/jpeg', 'image/png']);

const isKnown = (type: string): boolean => formats.has(type) || type.startsWith('web ');

/** What was put there last, by its format. */
let held: ReadonlyMap<string, Blob> = new Map();

const contentOf = async (items: readonly ClipboardItem[]): Promise<ReadonlyMap<string, Blob>> => {
  const content = new Map<string, Blob>();
  for (const item of items) {
    if (!(item instanceof ClipboardItem)) throw new TypeError('clipboard.write expects an array of ClipboardItem');
    if (wasRead(item)) {
      throw new TypeError(
        'clipboard.write cannot accept a ClipboardItem returned from clipboard.read() — construct a new ClipboardItem to write.',
      );
    }
    for (const type of item.types) {
      content.set(type, await item.getType(type));
      if (!isKnown(type)) notImplemented(`the format ${type} of the clipboard`);
    }
  }
  return content;
};

/** A clipboard of the app's own: the person's is left alone. As Electron's, it changes as a whole (docs/api/clipboard.md). */
export const clipboard = refuseTheRest<Implemented>('clipboard', {
  clear() {
    held = new Map();
  },
  has: (type) => Promise.resolve(held.has(type)),
  read: () => Promise.resolve([readItem(Object.fromEntries(held)) as unknown as Electron.ClipboardItem]),
  readText: () => held.get(plain)?.text() ?? Promise.resolve(''),
  async write(items) {
    if (!Array.isArray(items)) throw new TypeError('clipboard.write expects an array of ClipboardItem');
    held = await contentOf(items as unknown as ClipboardItem[]);
  },
  writeText(text) {
    if (typeof text !== 'string') throw conversionFailure(0, text);
    held = new Map([[plain, new Blob([text], { type: plain })]]);
    return Promise.resolve();
  },
});
