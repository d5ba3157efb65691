import { charactersOf } from './characters.ts';

const maxShown = 2;

/**
 * Returns an e-mail address that its owner recognises and a bystander can't use: at most half of the name before the @
 * and never more than two characters, always three dots so that the length doesn't show, then the domain. Text without
 * an @ is taken for a name.
 */
export const maskedEmail = (email: string): string => {
  const at = email.lastIndexOf('@');
  const name = charactersOf(at === -1 ? email : email.slice(0, at));
  const domain = at === -1 ? '' : email.slice(at);
  const shown = Math.min(maxShown, Math.floor(name.length / 2));
  return `${name.slice(0, shown).join('')}•••${domain}`;
};
