import { diskImage, installerHead, installerSide, macIcon } from './backdrops.ts';
import { draw } from './draw.ts';
import { bitmapFile, macIconFile, windowsIconFile } from './icon-files.ts';

/** Those that desktops of Linux ask for, and the largest for whoever scales. */
const iconSizes = [16, 22, 24, 32, 48, 64, 128, 256, 512, 1024];

type Make = (mark: string) => Promise<Uint8Array>;

const icons = iconSizes.map((size): readonly [string, Make] => [
  `icons/${size}x${size}.png`,
  async (mark) => (await draw(mark, size)).png,
]);

/** Every picture that is made from the mark, by its place in the project. */
export const pictures: ReadonlyMap<string, Make> = new Map<string, Make>([
  ...icons,
  ['build/icon.icns', (mark) => macIconFile(macIcon(mark))],
  ['build/icon.ico', (mark) => windowsIconFile(mark)],
  ['build/background.png', async () => (await draw(diskImage(), 540)).png],
  ['build/background@2x.png', async () => (await draw(diskImage(), 1080)).png],
  ['build/installerSidebar.bmp', async (mark) => bitmapFile(await draw(installerSide(mark), 164))],
  ['build/installerHeader.bmp', async (mark) => bitmapFile(await draw(installerHead(mark), 150))],
]);
