import { notImplemented } from '../refuse-the-rest.ts';

/** A key of an American keyboard. */
interface Key {
  /** What the DOM calls it, like "KeyA". */
  readonly code: string;
  /** What it gives by itself, and with Shift; one that gives no character has its name. */
  readonly key: string;
  readonly shifted: string;
  readonly windowsCode: number;
}

export interface Modifiers {
  readonly alt: boolean;
  readonly control: boolean;
  readonly meta: boolean;
  readonly shift: boolean;
}

/** Which key was pressed together with which others. */
export interface Press extends Modifiers {
  readonly code: string;
}

const named = (key: string, windowsCode: number, code = key): Key => ({ code, key, shifted: key, windowsCode });
const sign = (code: string, key: string, shifted: string, windowsCode: number): Key => ({
  code,
  key,
  shifted,
  windowsCode,
});

const letters = Array.from('abcdefghijklmnopqrstuvwxyz', (letter) =>
  sign(`Key${letter.toUpperCase()}`, letter, letter.toUpperCase(), letter.toUpperCase().charCodeAt(0)),
);
const digits = Array.from(')!@#$%^&*(', (shifted, digit) => sign(`Digit${digit}`, String(digit), shifted, 48 + digit));
const signs = [
  sign('Equal', '=', '+', 187),
  sign('Comma', ',', '<', 188),
  sign('Minus', '-', '_', 189),
  sign('Period', '.', '>', 190),
  sign('Space', ' ', ' ', 32),
];

/** Electron's names for keys without a character of their own (shell/common/keyboard_util.cc). */
const names: Readonly<Record<string, Key>> = {
  backspace: named('Backspace', 8),
  delete: named('Delete', 46),
  down: named('ArrowDown', 40),
  end: named('End', 35),
  enter: named('Enter', 13),
  esc: named('Escape', 27),
  escape: named('Escape', 27),
  home: named('Home', 36),
  left: named('ArrowLeft', 37),
  pagedown: named('PageDown', 34),
  pageup: named('PageUp', 33),
  return: named('Enter', 13),
  right: named('ArrowRight', 39),
  tab: named('Tab', 9),
  up: named('ArrowUp', 38),
  ...Object.fromEntries(
    Array.from({ length: 12 }, (_, index) => [`f${index + 1}`, named(`F${index + 1}`, 112 + index)]),
  ),
};

const characters = [...letters, ...digits, ...signs];

/** The key that Electron knows by that name or character, and whether the character takes Shift. */
export const keyOf = (name: string): { readonly key: Key; readonly isShifted: boolean } => {
  const lower = name.toLowerCase();
  const character = { plus: '+', space: ' ' }[lower] ?? lower;
  const key = names[lower] ?? characters.find((each) => each.key === character || each.shifted === character);
  if (key === undefined) return notImplemented(`the key ${name}`);
  return { key, isShifted: key.key !== character && key.shifted === character };
};

const onMac = process.platform === 'darwin';

const modifierNames: Readonly<Record<string, keyof Modifiers>> = {
  alt: 'alt',
  cmd: 'meta',
  cmdorctrl: onMac ? 'meta' : 'control',
  command: 'meta',
  commandorcontrol: onMac ? 'meta' : 'control',
  control: 'control',
  ctrl: 'control',
  meta: 'meta',
  option: 'alt',
  shift: 'shift',
  super: 'meta',
};

/** The modifiers that these names tell; others, like that of a mouse's button, are no keys. */
export const modifiersOf = (given: readonly string[]): Modifiers => {
  const held = new Set(given.map((name) => modifierNames[name.toLowerCase()]));
  return { alt: held.has('alt'), control: held.has('control'), meta: held.has('meta'), shift: held.has('shift') };
};

/** Names of modifiers that are no keys, or none that is held. */
const marks = new Set(
  'capslock isautorepeat iskeypad left leftbuttondown middlebuttondown numlock right rightbuttondown'.split(' '),
);

/** What these names tell of the key itself: whether it is held down, and where it lies, as the DOM counts places. */
export const markOf = (
  given: readonly string[],
): { readonly repeats: boolean; readonly location: number; readonly names: readonly string[] } => {
  const names = [...new Set(given.map((name) => name.toLowerCase()))].filter((name) => marks.has(name));
  const location = ['left', 'right', 'iskeypad'].findLastIndex((name) => names.includes(name)) + 1;
  return { repeats: names.includes('isautorepeat'), location, names };
};

/** What has to be pressed for an accelerator: a sign that takes Shift takes it there, too. */
export const pressOf = (accelerator: string): Press => {
  const parts = accelerator.split('+');
  const { key, isShifted } = keyOf(parts.at(-1) ?? '');
  const modifiers = modifiersOf(parts.slice(0, -1));
  return { code: key.code, ...modifiers, shift: modifiers.shift || isShifted };
};

/** How Chromium's DevTools protocol counts modifiers. */
export const bitsOf = ({ alt, control, meta, shift }: Modifiers): number =>
  Number(alt) + 2 * Number(control) + 4 * Number(meta) + 8 * Number(shift);
