import { charactersOf } from './characters.ts';

/** Returns one or two letters for a person without a picture: of the first word of the name and of the last. */
export const initials = (name: string): string => {
  const words = name.split(/[\s._-]+/u).filter((word) => word !== '');
  const ends = words.length > 1 ? [words.at(0), words.at(-1)] : words;
  return ends.map((word) => charactersOf(word ?? '')[0]?.toLocaleUpperCase('en') ?? '').join('');
};
