import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('theme.css', import.meta.url), 'utf8');
const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)');

const colours = (part: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...part.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/gu)].map(([, name = '', value = '']) => [name, value]),
  );

const themes = { light: colours(light), dark: { ...colours(light), ...colours(dark) } };

/** WCAG's relative luminance. */
const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const share = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (one: string, other: string): number => {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
};

/** Axe can't judge text on the gradient behind the page: this table can. */
const text = [
  ['ink', 'background'],
  ['ink', 'background-glow'],
  ['ink', 'surface'],
  ['ink', 'surface-sunken'],
  ['ink-soft', 'background'],
  ['ink-soft', 'background-glow'],
  ['ink-soft', 'surface'],
  ['accent', 'background'],
  ['accent', 'background-glow'],
  ['accent', 'surface'],
  ['accent', 'accent-soft'],
  ['accent-hover', 'tint'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-hover'],
  ['trouble', 'surface'],
  ['background', 'ink'],
] as const;

const edges = [
  ['line-strong', 'background'],
  ['line-strong', 'background-glow'],
  ['line-strong', 'surface'],
  ['trouble', 'background'],
  ['tile-ink', 'tile'],
] as const;

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  const between = (one: string, other: string): number => {
    const [front, back] = [themes[theme][one], themes[theme][other]];
    if (front === undefined || back === undefined) throw new Error(`The theme lacks ${one} or ${other}.`);
    return contrast(front, back);
  };

  it.each(text)('text in %s on %s keeps 7:1', (front, back) => {
    expect(between(front, back)).toBeGreaterThanOrEqual(7);
  });

  it.each(edges)('%s stands out from %s by 3:1', (front, back) => {
    expect(between(front, back)).toBeGreaterThanOrEqual(3);
  });
});
