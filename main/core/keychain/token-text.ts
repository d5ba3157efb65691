import { maxSecretBytes } from './keychain.ts';

/** Printable ASCII goes into a header; a text that is longer than an entry takes was not written by this app. */
const shape = new RegExp(`^[\\x21-\\x7e]{1,${maxSecretBytes}}$`);

/** Returns whether a text can be a token at all. Whether it is one that lives, only plex.tv knows. */
export const canBeToken = (text: string): boolean => shape.test(text);
