import { create } from 'qrcode';
import { bytesAnswer } from '../answers/answer.ts';
import { plexError } from '../answers/plex-error.ts';
import { type Colour, encodePng } from '../avatars/png.ts';
import type { Pin } from '../plex/pin.ts';
import type { AnswerCall } from './call.ts';

const modulePixels = 8;
const quietZoneModules = 4;
const dark: Colour = [0, 0, 0];
const light: Colour = [255, 255, 255];

const pageAddress = (origin: string, { code, strength, identity }: Pin): string =>
  strength === 'strong'
    ? `${origin}/auth#?clientID=${encodeURIComponent(identity.clientIdentifier)}&code=${code}`
    : `${origin}/link/?pin=${code}`;

const drawQr = (text: string): Buffer => {
  const { modules } = create(text);
  const isDark = (row: number, column: number): boolean =>
    row >= 0 && column >= 0 && row < modules.size && column < modules.size && modules.get(row, column) === 1;
  const moduleAt = (pixel: number): number => Math.floor(pixel / modulePixels) - quietZoneModules;
  return encodePng((modules.size + 2 * quietZoneModules) * modulePixels, (column, row) =>
    isDark(moduleAt(row), moduleAt(column)) ? dark : light,
  );
};

/** `GET /api/v2/pins/qr/{code}`: a PNG that needs no token (clients in use). It leads to the page that takes the code. */
export const qrPicture: AnswerCall = ({ parameters, plex, origin }) => {
  const question = plex.question(parameters['code'] ?? '', null);
  return question.kind === 'asking'
    ? bytesAnswer(200, 'image/png', drawQr(pageAddress(origin, question.pin)))
    : plexError('code-not-found');
};
