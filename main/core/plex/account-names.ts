import type { Account } from '../../../preload/contract.ts';
import { firstPlainText, plainText } from './plain-text.ts';

/** As long as an address can be: 64 before the @, 255 after it. (RFC 5321, 4.5.3.1) */
const maxEmailLength = 320;

/**
 * Returns what a person is called, by the rules of a computer's name: the first of the names with something to read in
 * it, or null. Some accounts are called by their e-mail address, which is not to stand there in full.
 */
export const accountNames = (
  names: readonly (string | null)[],
  address: string | null,
): Pick<Account, 'name' | 'email'> => {
  const email = firstPlainText([address], maxEmailLength);
  const asName = plainText(email ?? '').toLowerCase();
  const name = firstPlainText(names.filter((each) => plainText(each ?? '').toLowerCase() !== asName));
  return { name, email };
};
