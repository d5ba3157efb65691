import type { Messages } from '../main/core/messages/messages.ts';

const startOfDay = (date: Date, daysLater: number): number =>
  new Date(date.getFullYear(), date.getMonth(), date.getDate() + daysLater).getTime();

interface Voice {
  readonly messages: Messages;
  /** The person's own kind of that language, which decides how dates are written: "de-AT". */
  readonly locale: string;
}

/**
 * Returns in words when the sign-in was: "today, 21:14"; null where nobody knows. Both times are wall clock, in milliseconds
 * since 1970.
 */
export const signedInSince = (
  signedInAtMillis: number | null,
  nowMillis: number,
  { messages, locale }: Voice,
): string => {
  const { today, yesterday, on, sometime } = messages.signedInSince;
  if (signedInAtMillis === null) return sometime;
  const moment = new Date(signedInAtMillis);
  // Intl throws at a moment that no date can be, and with it the screen that has the way to sign out.
  if (Number.isNaN(moment.getTime())) return sometime;
  const now = new Date(nowMillis);
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(moment);
  if (signedInAtMillis >= startOfDay(now, 0) && signedInAtMillis < startOfDay(now, 1)) return today(time);
  if (signedInAtMillis >= startOfDay(now, -1) && signedInAtMillis < startOfDay(now, 0)) return yesterday(time);
  return on(new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(moment), time);
};
