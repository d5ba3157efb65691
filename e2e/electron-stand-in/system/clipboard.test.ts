import { afterEach, describe, expect, it } from 'vitest';
import { clipboard } from './clipboard.ts';
import { ClipboardItem } from './clipboard-item.ts';

type Payloads = ConstructorParameters<typeof ClipboardItem>[0];

const write = (...payloads: readonly Payloads[]): Promise<void> =>
  clipboard.write(payloads.map((each) => new ClipboardItem(each)) as unknown as Electron.ClipboardItem[]);

const content = async (): Promise<Readonly<Record<string, string>>> => {
  const found: Record<string, string> = {};
  for (const item of await clipboard.read()) {
    for (const type of item.types) found[type] = await ((await item.getType(type)) as Blob).text();
  }
  return found;
};

afterEach(() => clipboard.clear());

// docs/api/clipboard.md and lib/browser/api/clipboard.ts of Electron.
describe('the clipboard', () => {
  it('keeps a text, and lets go of it', async () => {
    await clipboard.writeText('some text');
    expect(await clipboard.readText()).toBe('some text');
    expect(await clipboard.has('text/plain')).toBe(true);
    clipboard.clear();
    expect([await clipboard.readText(), await clipboard.has('text/plain')]).toStrictEqual(['', false]);
  });

  it('takes a text only as text', () => {
    expect(() => clipboard.writeText(7 as unknown as string)).toThrow(TypeError);
  });

  it('keeps one thing in several formats: texts, bytes, and what is still to come', async () => {
    await clipboard.writeText('before');
    await write({
      'text/plain': 'code',
      'text/html': Promise.resolve('<b>code</b>'),
      'image/png': new Blob([Uint8Array.of(80, 78, 71)], { type: 'image/png' }),
    });
    expect(await content()).toStrictEqual({ 'text/plain': 'code', 'text/html': '<b>code</b>', 'image/png': 'PNG' });
    expect([await clipboard.readText(), await clipboard.has('text/rtf')]).toStrictEqual(['code', false]);
  });

  it('is changed as a whole, or not at all', async () => {
    await write({ 'text/plain': 'kept' }, { 'text/html': '<i>kept</i>' });
    await expect(write({ 'text/plain': Promise.reject(new Error('not to be had')) })).rejects.toThrow('not to be had');
    await expect(write({ 'text/plain': 7 } as unknown as Payloads)).rejects.toThrow(
      new TypeError('ClipboardItem payload values must be a string or a Blob'),
    );
    expect(await content()).toStrictEqual({ 'text/plain': 'kept', 'text/html': '<i>kept</i>' });
  });

  it('is read as one item, which may be empty and cannot be written again', async () => {
    const items = await clipboard.read();
    expect(items.map(({ types }) => types)).toStrictEqual([[]]);
    await expect(clipboard.write(items)).rejects.toThrow('construct a new ClipboardItem to write.');
  });

  it.each([[{}], [[{}]], [undefined]])('takes an array of items only: %j', async (items) => {
    await expect(clipboard.write(items as unknown as Electron.ClipboardItem[])).rejects.toThrow(
      new TypeError('clipboard.write expects an array of ClipboardItem'),
    );
  });

  it('names the formats that lead to the system', async () => {
    await expect(write({ 'electron application/bookmark': 'https://plex.tv/' })).rejects.toThrow(
      'does not implement the format electron application/bookmark of the clipboard.',
    );
    // Read there under a name that says what the system calls it.
    await expect(write({ 'application/x-plex': 'code' })).rejects.toThrow(
      'does not implement the format application/x-plex of the clipboard.',
    );
    await write({ 'web application/x-plex': 'code' });
    expect(await content()).toStrictEqual({ 'web application/x-plex': 'code' });
  });
});

describe('an item for the clipboard', () => {
  it.each([undefined, null, 'text', []])('is made of an object: %j', (payloads) => {
    expect(() => new ClipboardItem(payloads as unknown as Payloads)).toThrow(/1 argument required/);
  });

  it('has a format', () => {
    expect(() => new ClipboardItem({})).toThrow(/at least one MIME type is required/);
  });

  it('gives what it has, and says what it has not', async () => {
    const item = new ClipboardItem({ 'text/plain': 'code' });
    const blob = await item.getType('text/plain');
    expect([item.types, blob.type, await blob.text()]).toStrictEqual([['text/plain'], 'text/plain', 'code']);
    await expect(item.getType('text/html')).rejects.toThrow("The type 'text/html' was not found in the ClipboardItem");
  });
});
