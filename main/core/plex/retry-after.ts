/** All three forms of a date that HTTP knows begin with the day; `Date.parse` alone sees a date in "-5" and "1.5" too. */
const date = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)/;

/**
 * Returns how long an answer asks to be left alone, in milliseconds from its own `Date`, or null where it does not ask
 * or cannot be understood. Never negative; how much of it is honoured is for the caller to say.
 */
export const retryAfterMillis = (headers: Headers): number | null => {
  const text = headers.get('Retry-After')?.trim();
  if (text === undefined || text === '') return null;
  if (/^\d+$/.test(text)) return Math.min(Number(text) * 1000, Number.MAX_SAFE_INTEGER);
  if (!date.test(text)) return null;
  const until = Date.parse(text);
  const sentAt = Date.parse(headers.get('Date') ?? '');
  if (Number.isNaN(until) || Number.isNaN(sentAt)) return null;
  return Math.max(0, until - sentAt);
};
