import { refusing } from '../refuse-the-rest.ts';

type Payload = string | Blob | Promise<string | Blob>;
type Payloads = Readonly<Record<string, Payload>>;

/** What the clipboard itself handed out. */
const read = new WeakSet<object>();

const construct = "Failed to construct 'ClipboardItem'";

const check = (payloads: Payloads): void => {
  if (typeof payloads !== 'object' || payloads === null || Array.isArray(payloads)) {
    throw new TypeError(`${construct}: 1 argument required — an object mapping MIME types to payloads.`);
  }
  if (Object.keys(payloads).length === 0) {
    throw new TypeError(`${construct}: at least one MIME type is required.`);
  }
};

/** One thing in several formats, as Electron's class of that name (docs/api/clipboard-item.md). */
export class ClipboardItem {
  readonly #payloads: Payloads;

  constructor(payloads: Payloads) {
    if (!read.has(payloads)) check(payloads);
    this.#payloads = { ...payloads };
  }

  get types(): string[] {
    return Object.keys(this.#payloads);
  }

  async getType(type: string): Promise<Blob> {
    if (!Object.hasOwn(this.#payloads, type)) throw new Error(`The type '${type}' was not found in the ClipboardItem`);
    const payload = await this.#payloads[type];
    if (payload instanceof Blob) return payload;
    if (typeof payload === 'string') return new Blob([payload], { type });
    throw new TypeError('ClipboardItem payload values must be a string or a Blob');
  }
}

Object.setPrototypeOf(ClipboardItem.prototype, refusing('ClipboardItem', Object.prototype));

/** Returns an item as `clipboard.read()` gives it: it may be empty, and cannot be written. */
export const readItem = (payloads: Payloads): ClipboardItem => {
  read.add(payloads);
  const item = new ClipboardItem(payloads);
  read.add(item);
  return item;
};

/** Returns whether the clipboard itself handed that item out. */
export const wasRead = (item: ClipboardItem): boolean => read.has(item);
