import type { AvatarDesign } from '../plex/person.ts';

/** A point in a square that reaches from -1 to 1; y grows downwards. */
export type Point = readonly [x: number, y: number];

/** A letter as a pen would draw it: lines through points. */
type Letter = readonly (readonly Point[])[];

const arc = (radius: number, fromDegrees: number, toDegrees: number): Point[] => {
  const steps = 32;
  return Array.from({ length: steps + 1 }, (_step, step) => {
    const angle = ((fromDegrees + ((toDegrees - fromDegrees) * step) / steps) * Math.PI) / 180;
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });
};

const letters: Readonly<Record<AvatarDesign['letter'], Letter>> = {
  A: [
    [
      [-0.34, 0.42],
      [0, -0.42],
      [0.34, 0.42],
    ],
    [
      [-0.22, 0.14],
      [0.22, 0.14],
    ],
  ],
  G: [[...arc(0.42, -42, -360), [0.12, 0]]],
  N: [
    [
      [-0.3, 0.42],
      [-0.3, -0.42],
      [0.3, 0.42],
      [0.3, -0.42],
    ],
  ],
};

const distanceToLine = ([x, y]: Point, [startX, startY]: Point, [endX, endY]: Point): number => {
  const [alongX, alongY] = [endX - startX, endY - startY];
  const share = ((x - startX) * alongX + (y - startY) * alongY) / (alongX ** 2 + alongY ** 2);
  const nearest = Math.min(1, Math.max(0, share));
  return Math.hypot(x - startX - nearest * alongX, y - startY - nearest * alongY);
};

/** Returns how far a point is from the pen's path through the letter. */
export const distanceToLetter = (letter: AvatarDesign['letter'], point: Point): number =>
  Math.min(
    ...letters[letter].flatMap((line) =>
      line.slice(1).map((end, index) => distanceToLine(point, line[index] ?? end, end)),
    ),
  );
