import type { PlexProblem } from './plex-answer.ts';

/** What Electron's `net.fetch` (`net::ERR_…`) and Node's `fetch` (an error code) say of certificates and TLS. */
const insecure = /ERR_CERT|ERR_SSL|ERR_TLS|CERT_|SELF_SIGNED|UNABLE_TO_(VERIFY|GET)_|EPROTO/;
const redirected = /redirect/i;
/** Nobody but Latchkey itself blocks here, and only what no Plex would answer (main/electron/net/readable-responses.ts). */
const refused = /ERR_BLOCKED_BY_CLIENT/;
const timedOut = /TIMED_OUT|TIMEOUT|ETIMEDOUT/;
const proxied = /ERR_(UNEXPECTED_|MANDATORY_)?PROXY|ERR_TUNNEL|ERR_SOCKS_CONNECTION|Proxy response \(\d+\)/;

/** All that an error says of itself: its code and message, and those of its causes. */
const wordsOf = (error: unknown): string => {
  const words: string[] = [];
  let each: unknown = error;
  for (let depth = 0; depth < 5 && each instanceof Error; depth += 1) {
    words.push(each.message, 'code' in each ? String(each.code) : '');
    each = each.cause;
  }
  return words.join(' ');
};

/** Says what kept a request from being answered. What is not recognised counts as plex.tv being out of reach. */
export const connectionProblem = (error: unknown): PlexProblem => {
  const words = wordsOf(error);
  if (insecure.test(words)) return 'insecure-connection';
  if ([redirected, refused, proxied].some((pattern) => pattern.test(words))) return 'someone-else-answered';
  if (timedOut.test(words)) return 'timed-out';
  return 'unreachable';
};
