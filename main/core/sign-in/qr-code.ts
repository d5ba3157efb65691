import QRCode from 'qrcode';
import type { QrPicture } from '../../../preload/contract.ts';

/** Four empty modules around the picture, as the QR standard asks. */
const quietZone = 4;

/** Returns a text as a QR picture: one path, each dark run of a row a rectangle of one module's height. */
export const qrCode = (text: string): QrPicture => {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'L' });
  let path = '';
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (!modules.get(row, column)) continue;
      let end = column;
      while (end < modules.size && modules.get(row, end)) end += 1;
      path += `M${column + quietZone} ${row + quietZone}h${end - column}v1h${column - end}z`;
      column = end;
    }
  }
  return { size: modules.size + 2 * quietZone, path };
};
