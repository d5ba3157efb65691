const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\/-]/g, String.raw`\$&`);

/** A percent sign, itself encoded any number of times. */
const percent = '%(?:25)*';

const hexadecimal = (number: number, digits: number): string => number.toString(16).padStart(digits, '0');

const eitherCase = (digits: string): string =>
  digits.replaceAll(/[a-f]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);

const inAddress = (character: string): string =>
  [...new TextEncoder().encode(character)].map((byte) => percent + eitherCase(hexadecimal(byte, 2))).join('');

const inJson = (character: string): string =>
  Array.from({ length: character.length }, (_, index) => {
    const unit = eitherCase(hexadecimal(character.charCodeAt(index), 4));
    return String.raw`\\+u${unit}`;
  }).join('');

/** Every way in which one character may be written: plain, in an address, in JSON and in JSON inside of JSON. */
const spellingsOf = (character: string): string => {
  const others = character === ' ' ? [String.raw`\+`] : [];
  const plain = /["'\\]/.test(character) ? String.raw`\\*${escaped(character)}` : escaped(character);
  return `(?:${[plain, inAddress(character), inJson(character), ...others].join('|')})`;
};

/** Where a long text is broken into lines: by itself, or as pieces of a program that are added up. */
const lineBreak = String.raw`(?:["'\x60+ \t]{0,8}(?:\r?\n|\\+r?\\*n)["'\x60+ \t]{0,40})?`;

/** Finds a text however it is written, in an address, in JSON, or broken over lines. */
export const everySpelling = (text: string): RegExp =>
  new RegExp(Array.from(text.toWellFormed(), spellingsOf).join(lineBreak), 'g');
