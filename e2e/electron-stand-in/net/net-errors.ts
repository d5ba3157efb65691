/** Chromium's name for what Node calls by another. */
const names: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'ERR_CONNECTION_REFUSED',
  ECONNRESET: 'ERR_CONNECTION_RESET',
  ECONNABORTED: 'ERR_CONNECTION_ABORTED',
  EPIPE: 'ERR_CONNECTION_RESET',
  UND_ERR_SOCKET: 'ERR_EMPTY_RESPONSE',
  ENOTFOUND: 'ERR_NAME_NOT_RESOLVED',
  EAI_AGAIN: 'ERR_NAME_NOT_RESOLVED',
  ENETDOWN: 'ERR_INTERNET_DISCONNECTED',
  ENETUNREACH: 'ERR_INTERNET_DISCONNECTED',
  EHOSTUNREACH: 'ERR_ADDRESS_UNREACHABLE',
  EADDRNOTAVAIL: 'ERR_ADDRESS_INVALID',
  // Nobody but a proxy that will not lay a tunnel aborts what its caller did not.
  UND_ERR_ABORTED: 'ERR_TUNNEL_CONNECTION_FAILED',
  ERR_PROXY_TUNNEL: 'ERR_TUNNEL_CONNECTION_FAILED',
  ETIMEDOUT: 'ERR_CONNECTION_TIMED_OUT',
  UND_ERR_CONNECT_TIMEOUT: 'ERR_CONNECTION_TIMED_OUT',
  UND_ERR_HEADERS_TIMEOUT: 'ERR_TIMED_OUT',
  UND_ERR_BODY_TIMEOUT: 'ERR_TIMED_OUT',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'ERR_CERT_AUTHORITY_INVALID',
  SELF_SIGNED_CERT_IN_CHAIN: 'ERR_CERT_AUTHORITY_INVALID',
  UNABLE_TO_GET_ISSUER_CERT: 'ERR_CERT_AUTHORITY_INVALID',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'ERR_CERT_AUTHORITY_INVALID',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'ERR_CERT_AUTHORITY_INVALID',
  CERT_UNTRUSTED: 'ERR_CERT_AUTHORITY_INVALID',
  CERT_HAS_EXPIRED: 'ERR_CERT_DATE_INVALID',
  CERT_NOT_YET_VALID: 'ERR_CERT_DATE_INVALID',
  CERT_REVOKED: 'ERR_CERT_REVOKED',
  ERR_TLS_CERT_ALTNAME_INVALID: 'ERR_CERT_COMMON_NAME_INVALID',
};

const codeOf = (error: unknown): string | undefined => {
  if (!(error instanceof Error)) return undefined;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error instanceof AggregateError ? codeOf(error.errors[0]) : codeOf(error.cause);
};

/** The parser of Node's fetch gives no code in its error. */
const isOfTheParser = (error: unknown): boolean =>
  error instanceof Error && error.cause instanceof Error && error.cause.name === 'HTTPParserError';

/** What Node says without a code, and Electron's message for it. */
const messages: Readonly<Record<string, string>> = {
  // The one refusal without a word: a 407 from where no proxy is.
  '': 'net::ERR_UNEXPECTED_PROXY_AUTH',
  'bad port': 'net::ERR_UNSAFE_PORT',
};

/** Node ends a connection that says nothing by the same code as one that is reset, but no call of the system failed. */
const isEmptyAnswer = (error: unknown): boolean =>
  error instanceof Error && error.message === 'socket hang up' && !('syscall' in error);

/** The message, like "net::ERR_CONNECTION_REFUSED", that Electron would give for what Node's fetch threw. */
export const netErrorMessage = (error: unknown): string => {
  const code = codeOf(error) ?? '';
  if (code.startsWith('ERR_SSL_')) return 'net::ERR_SSL_PROTOCOL_ERROR';
  if (isEmptyAnswer(error)) return 'net::ERR_EMPTY_RESPONSE';
  if (code.startsWith('HPE_') || isOfTheParser(error)) return 'net::ERR_INVALID_HTTP_RESPONSE';
  const name = names[code];
  if (name !== undefined) return `net::${name}`;
  const own = error instanceof Error && error.cause instanceof Error ? messages[error.cause.message] : undefined;
  return own ?? 'net::ERR_FAILED';
};
