const englishOr = (language: string): string => (/^en\b/iu.test(language) ? language : 'en-GB');

const startOfDay = (date: Date, daysLater: number): number =>
  new Date(date.getFullYear(), date.getMonth(), date.getDate() + daysLater).getTime();

const dayOf = (moment: Date, now: Date, locale: string): string => {
  const millis = moment.getTime();
  if (millis >= startOfDay(now, 0) && millis < startOfDay(now, 1)) return 'today';
  if (millis >= startOfDay(now, -1) && millis < startOfDay(now, 0)) return 'yesterday';
  return `on ${new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(moment)}`;
};

/**
 * When the sign-in was, as a person says it: "today, 21:14". Both times are wall clock, in milliseconds since 1970.
 * The person's own kind of English decides how dates are written; in another language it is British, to match the text.
 */
export const signedInSince = (signedInAtMillis: number, nowMillis: number, language: string): string => {
  const locale = englishOr(language);
  const moment = new Date(signedInAtMillis);
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(moment);
  return `Signed in ${dayOf(moment, new Date(nowMillis), locale)}, ${time}`;
};
