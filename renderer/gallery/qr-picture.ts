import QRCode from 'qrcode';
import type { QrPicture } from '../../preload/contract.ts';

const quietModules = 4;

/** Returns a QR picture as main sends it: one filled path, a rectangle for each dark run of modules. */
export const qrPictureOf = (text: string): QrPicture => {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'L' });
  const { size } = modules;
  const path: string[] = [];
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      const start = column;
      while (column < size && modules.get(row, column) !== 0) column += 1;
      const length = column - start;
      if (length > 0) path.push(`M${start + quietModules} ${row + quietModules}h${length}v1h${-length}z`);
    }
  }
  return { size: size + 2 * quietModules, path: path.join('') };
};
