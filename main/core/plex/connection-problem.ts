import type { PlexProblem } from './plex-answer.ts';

/** What Electron's `net.fetch` (`net::ERR_…`) and Node's `fetch` (an error code) say of certificates and TLS. */
const insecure = /ERR_CERT|ERR_SSL|ERR_TLS|CERT_|SELF_SIGNED|UNABLE_TO_(VERIFY|GET)_|EPROTO/;
const redirected = /redirect/i;
/** Nobody but Latchkey itself blocks here, and only what no Plex would answer (main/electron/net/readable-responses.ts). */
const refused = /ERR_BLOCKED_BY_CLIENT/;
const timedOut = /TIMED_OUT|TIMEOUT|ETIMEDOUT/;
const proxied = /ERR_(UNEXPECTED_|MANDATORY_)?PROXY|ERR_TUNNEL|ERR_SOCKS_CONNECTION|Proxy response \(\d+\)/;

/** All that an error says of itself: its code and message, and those of its causes. */
const messagesOf = (error: unknown): string => {
  const messages: string[] = [];
  let each: unknown = error;
  for (let depth = 0; depth < 5 && each instanceof Error; depth += 1) {
    messages.push(each.message, 'code' in each ? String(each.code) : '');
    each = each.cause;
  }
  return messages.join(' ');
};

/** Returns what kept a request from being answered. What is not recognised counts as plex.tv being out of reach. */
export const connectionProblem = (error: unknown): PlexProblem => {
  const messages = messagesOf(error);
  if (insecure.test(messages)) return 'insecure-connection';
  if ([redirected, refused, proxied].some((pattern) => pattern.test(messages))) return 'someone-else-answered';
  if (timedOut.test(messages)) return 'timed-out';
  return 'unreachable';
};
