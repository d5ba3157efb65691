import { describe, expect, it } from 'vitest';
import { connectionProblem } from './connection-problem.ts';

/** What Electron's `net.fetch` says: the words alone. */
const chromium = [
  ['net::ERR_INTERNET_DISCONNECTED', 'unreachable'],
  ['net::ERR_NAME_NOT_RESOLVED', 'unreachable'],
  ['net::ERR_CONNECTION_REFUSED', 'unreachable'],
  ['net::ERR_CONNECTION_RESET', 'unreachable'],
  ['net::ERR_CONNECTION_CLOSED', 'unreachable'],
  ['net::ERR_NETWORK_CHANGED', 'unreachable'],
  ['net::ERR_NETWORK_IO_SUSPENDED', 'unreachable'],
  ['net::ERR_EMPTY_RESPONSE', 'unreachable'],
  ['net::ERR_HTTP2_PROTOCOL_ERROR', 'unreachable'],
  ['net::ERR_CONTENT_LENGTH_MISMATCH', 'unreachable'],
  ['net::ERR_INCOMPLETE_CHUNKED_ENCODING', 'unreachable'],
  ['net::ERR_BLOCKED_BY_ADMINISTRATOR', 'unreachable'],
  ['net::ERR_FAILED', 'unreachable'],
  ['net::ERR_TIMED_OUT', 'timed-out'],
  ['net::ERR_CONNECTION_TIMED_OUT', 'timed-out'],
  ['net::ERR_CERT_AUTHORITY_INVALID', 'insecure-connection'],
  ['net::ERR_CERT_COMMON_NAME_INVALID', 'insecure-connection'],
  ['net::ERR_CERT_DATE_INVALID', 'insecure-connection'],
  ['net::ERR_CERTIFICATE_TRANSPARENCY_REQUIRED', 'insecure-connection'],
  ['net::ERR_SSL_PROTOCOL_ERROR', 'insecure-connection'],
  ['net::ERR_SSL_VERSION_OR_CIPHER_MISMATCH', 'insecure-connection'],
  ['net::ERR_PROXY_CONNECTION_FAILED', 'someone-else-answered'],
  ['net::ERR_UNEXPECTED_PROXY_AUTH', 'someone-else-answered'],
  ['net::ERR_MANDATORY_PROXY_CONFIGURATION_FAILED', 'someone-else-answered'],
  ['net::ERR_PROXY_AUTH_REQUESTED', 'someone-else-answered'],
  ['net::ERR_TUNNEL_CONNECTION_FAILED', 'someone-else-answered'],
  ['net::ERR_SOCKS_CONNECTION_FAILED', 'someone-else-answered'],
  ['net::ERR_SOCKS_CONNECTION_HOST_UNREACHABLE', 'someone-else-answered'],
  ['net::ERR_BLOCKED_BY_CLIENT', 'someone-else-answered'],
  ['net::ERR_TOO_MANY_REDIRECTS', 'someone-else-answered'],
  ["Attempted to redirect, but redirect policy was 'error'", 'someone-else-answered'],
] as const;

/** What Node's `fetch` says: a code, in the cause. */
const node = [
  ['ECONNREFUSED', 'unreachable'],
  ['ECONNRESET', 'unreachable'],
  ['EHOSTUNREACH', 'unreachable'],
  ['ENETUNREACH', 'unreachable'],
  ['ENOTFOUND', 'unreachable'],
  ['EAI_AGAIN', 'unreachable'],
  ['EPIPE', 'unreachable'],
  ['UND_ERR_SOCKET', 'unreachable'],
  ['ETIMEDOUT', 'timed-out'],
  ['UND_ERR_CONNECT_TIMEOUT', 'timed-out'],
  ['UND_ERR_HEADERS_TIMEOUT', 'timed-out'],
  ['UND_ERR_BODY_TIMEOUT', 'timed-out'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'insecure-connection'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'insecure-connection'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'insecure-connection'],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'insecure-connection'],
  ['CERT_HAS_EXPIRED', 'insecure-connection'],
  ['CERT_NOT_YET_VALID', 'insecure-connection'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'insecure-connection'],
  ['ERR_SSL_WRONG_VERSION_NUMBER', 'insecure-connection'],
  ['EPROTO', 'insecure-connection'],
] as const;

describe('what kept a request from being answered', () => {
  it.each(chromium)('is told by the words "%s": %s', (messages, problem) => {
    expect(connectionProblem(new Error(messages))).toBe(problem);
  });

  it.each(node)('is told by the code %s: %s', (code, problem) => {
    const cause = Object.assign(new Error('no words that anybody reads'), { code });
    expect(connectionProblem(new TypeError('fetch failed', { cause }))).toBe(problem);
  });

  it('is told by a redirect that Node refuses', () => {
    const cause = new Error('unexpected redirect');
    expect(connectionProblem(new TypeError('fetch failed', { cause }))).toBe('someone-else-answered');
  });

  it('is told by a proxy that lays Node no tunnel', () => {
    const code = 'UND_ERR_ABORTED';
    const answer = Object.assign(new Error('Proxy response (407) !== 200 when HTTP Tunneling'), { code });
    const cause = new Error('Request was cancelled.', { cause: answer });
    expect(connectionProblem(new TypeError('fetch failed', { cause }))).toBe('someone-else-answered');
  });

  it('is told by the code of an error that stands for several', () => {
    const tries = [new Error('IPv6'), new Error('IPv4')];
    const cause = Object.assign(new AggregateError(tries, ''), { code: 'ETIMEDOUT' });
    expect(connectionProblem(new TypeError('fetch failed', { cause }))).toBe('timed-out');
  });

  it('is not looked for without end', () => {
    const error = new Error('around');
    error.cause = error;
    expect(connectionProblem(error)).toBe('unreachable');
  });

  it.each([undefined, null, 'ERR_CERT', 7, {}, Object.create(null)])('is unknown when %o was thrown', (thrown) => {
    expect(connectionProblem(thrown)).toBe('unreachable');
  });
});
