import type { Answer } from './answer.ts';
import type { Data } from './xml.ts';

type Headers = Answer['headers'];

interface PlexError {
  readonly status: number;
  readonly code: number;
  readonly message: string;
  /** Most errors repeat the status inside the body; some, as recorded, do not. */
  readonly tellsStatus: boolean;
}

const told = (status: number, code: number, message: string): PlexError => ({
  status,
  code,
  message,
  tellsStatus: true,
});
const untold = (status: number, code: number, message: string): PlexError => ({
  status,
  code,
  message,
  tellsStatus: false,
});

/**
 * The errors of plex.tv. The first three are recorded answers word for word; statuses and codes of the others are from
 * Plex's error table as clients in use know it, their words are not known and are the stand-in's own.
 */
export const plexErrors = {
  'client identifier missing': told(400, 1000, 'X-Plex-Client-Identifier is missing'),
  'not authenticated': told(401, 1001, 'User could not be authenticated'),
  'code-not-found': untold(404, 1020, 'Code not found or expired'),
  'rate limit exceeded': untold(429, 1003, 'API rate limit exceeded'),
  'invalid token': told(422, 1008, 'Invalid token'),
  'token expired': told(498, 1001, 'Token has expired'),
  'not-found': told(404, 1002, 'Not found'),
  'not-valid': told(400, 1004, 'Validation failed'),
  'method not allowed': told(405, 1005, 'Method not allowed'),
  'not acceptable': told(406, 1006, 'Not acceptable'),
  'internal error': told(500, 1007, 'Internal server error'),
  'not processable': told(422, 1008, 'Request could not be processed'),
  'verification code needed': told(401, 1029, 'Verification code needed'),
  'repeated failures': told(401, 1031, 'Too many failed attempts from this address'),
  'code-expired': told(422, 1069, 'Code expired'),
} as const satisfies Record<string, PlexError>;

export type PlexErrorName = keyof typeof plexErrors;

export const plexErrorNames = Object.keys(plexErrors) as [PlexErrorName, ...PlexErrorName[]];

/** A list of errors in the shape that plex.tv gives it. */
export const errorsAnswer = (status: number, errors: readonly Data[], headers: Headers = {}): Answer => ({
  status,
  headers,
  body: { kind: 'data', name: 'errors', data: errors, inJson: 'under-its-name' },
});

export const plexError = (name: PlexErrorName, headers: Headers = {}): Answer => {
  const { status, code, message, tellsStatus } = plexErrors[name];
  return errorsAnswer(status, [tellsStatus ? { code, message, status } : { code, message }], headers);
};
