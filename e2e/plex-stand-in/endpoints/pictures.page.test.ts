import { create } from 'qrcode';
import { describe, expect, it } from 'vitest';
import { pagePerTest } from '../testing/page-test.ts';

const test = pagePerTest();

/** Lets Chromium decode a picture. Returns the red channel of the pixels at so many rows and columns. */
const sampleRed = async (address: string, cells: number): Promise<{ width: number; reds: number[][] }> => {
  await test.page.goto(`${test.standIn.url}/link/`);
  return test.page.evaluate(
    async ([source, count]) => {
      const picture = new Image();
      picture.src = source;
      await picture.decode();
      const canvas = new OffscreenCanvas(picture.naturalWidth, picture.naturalHeight);
      const drawing = canvas.getContext('2d');
      if (drawing === null) throw new Error('There is no canvas.');
      drawing.drawImage(picture, 0, 0);
      const middle = (cell: number): number => Math.floor(((cell + 0.5) * picture.naturalWidth) / count);
      const redAt = (column: number, row: number): number =>
        drawing.getImageData(middle(column), middle(row), 1, 1).data[0] ?? -1;
      const all = Array.from({ length: count }, (_cell, cell) => cell);
      return { width: picture.naturalWidth, reds: all.map((row) => all.map((column) => redAt(column, row))) };
    },
    [address, cells] as const,
  );
};

describe('the QR picture of a pin', () => {
  it.for(['strong', 'short'] as const)('leads to the page for a %s code', async (kind) => {
    const pin = await test.app.requestPin(kind);
    const page = kind === 'strong' ? `/auth#?clientID=asking-app&code=${pin.code}` : `/link/?pin=${pin.code}`;
    const { modules } = create(test.standIn.url + page);
    const quietZone = 4;

    const { width, reds } = await sampleRed(String(pin['qr']), modules.size + 2 * quietZone);

    expect(width).toBeGreaterThanOrEqual(200);
    const isDark = (row: number, column: number): boolean =>
      row >= 0 && column >= 0 && row < modules.size && column < modules.size && modules.get(row, column) === 1;
    const expected = reds.map((line, row) =>
      line.map((_red, column) => (isDark(row - quietZone, column - quietZone) ? 0 : 255)),
    );
    expect(reds).toEqual(expected);
  });

  it('is gone when the code is', async () => {
    const pin = await test.app.requestPin('short');
    await test.page.goto(`${test.standIn.url}/link/`);
    test.standIn.expire({ code: pin.code });
    expect((await fetch(String(pin['qr']))).status).toBe(404);
  });
});

describe('the picture of a person', () => {
  it.for(['ada0000000000001', 'grace00000000002', 'nell000000000003'])(
    'is a colourful square of 192 pixels with a white letter: %s',
    async (uuid) => {
      const { width, reds } = await sampleRed(`${test.standIn.url}/users/${uuid}/avatar`, 64);
      const shades = new Set(reds.flat());
      expect(width).toBe(192);
      expect(shades).toContain(255);
      expect(shades.size).toBeGreaterThan(20);
    },
  );
});
