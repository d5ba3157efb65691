import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFolder } from '../runtime.ts';

/** The one mark, as it stands in the page. */
export const readMark = (): Promise<string> => readFile(join(projectFolder, 'renderer/mark.svg'), 'utf8');

interface Place {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** The mark as a part of a larger picture. */
export const placeMark = (mark: string, { x, y, size }: Place): string =>
  mark.replace(/ width="\d+" height="\d+"/, ` x="${x}" y="${y}" width="${size}" height="${size}"`);
