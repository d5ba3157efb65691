import type { AvatarDesign } from '../plex/person.ts';
import { distanceToLetter, type Point } from './letter-shape.ts';
import { type Colour, encodePng } from './png.ts';

const sizePixels = 192;
const penRadius = 0.085;
/** One pixel in the units of a point: the width over which an edge fades. */
const edge = 2 / sizePixels;

const white: Colour = [255, 255, 255];

const fromHue = (hueDegrees: number, lightness: number): Colour => {
  const saturation = 0.62;
  const channel = (offset: number): number => {
    const turn = (offset + hueDegrees / 30) % 12;
    const amount = saturation * Math.min(lightness, 1 - lightness);
    return Math.round(255 * (lightness - amount * Math.max(-1, Math.min(turn - 3, 9 - turn, 1))));
  };
  return [channel(0), channel(8), channel(4)];
};

const mixed = (below: Colour, above: Colour, share: number): Colour => {
  const channel = (index: 0 | 1 | 2): number => Math.round(below[index] + (above[index] - below[index]) * share);
  return [channel(0), channel(1), channel(2)];
};

/** How much of a shape covers a point that lies `distance` outside of the shape's edge. */
const coverage = (distance: number): number => Math.min(1, Math.max(0, 0.5 - distance / edge));

const background = ({ hues: [from, to] }: AvatarDesign, [x, y]: Point): Colour => {
  const across = (x + y + 2) / 4;
  const plain = fromHue(from + (to - from) * across, 0.44 + 0.1 * across);
  const hill = Math.hypot(x - 0.55, y - 1.05) - 0.95;
  const moon = Math.hypot(x + 0.62, y + 0.62) - 0.5;
  return mixed(mixed(plain, white, 0.1 * coverage(hill)), white, 0.12 * coverage(moon));
};

const drawn = new Map<AvatarDesign, Buffer>();

/** Returns a person's picture as a PNG: an initial on a gradient with two soft circles. */
export const drawAvatar = (design: AvatarDesign): Buffer => {
  const known = drawn.get(design);
  if (known !== undefined) return known;
  const picture = encodePng(sizePixels, (column, row) => {
    const point: Point = [((column + 0.5) * 2) / sizePixels - 1, ((row + 0.5) * 2) / sizePixels - 1];
    return mixed(background(design, point), white, coverage(distanceToLetter(design.letter, point) - penRadius));
  });
  drawn.set(design, picture);
  return picture;
};
