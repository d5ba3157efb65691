import type { UpdateProblem } from '../../../preload/contract.ts';

const problems: Readonly<Record<string, UpdateProblem>> = {
  ERR_CHECKSUM_MISMATCH: 'update-damaged',
  ERR_UPDATER_INVALID_SIGNATURE: 'update-not-signed',
  ERR_UPDATER_CHANNEL_FILE_NOT_FOUND: 'update-server-trouble',
  ERR_UPDATER_LATEST_VERSION_NOT_FOUND: 'update-server-trouble',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EACCES: 'disk-refused',
  EPERM: 'disk-refused',
  EROFS: 'disk-refused',
  // macOS, by domain and number: Squirrel.Mac's SQRLCodeSignature.m and SQRLUpdater.m, Foundation's FoundationErrors.h.
  'SQRLCodeSignatureErrorDomain -1': 'update-not-signed',
  'SQRLUpdaterErrorDomain 8': 'app-not-installed',
  'NSPOSIXErrorDomain 28': 'disk-full',
  'NSCocoaErrorDomain 640': 'disk-full',
  'NSCocoaErrorDomain 513': 'disk-refused',
  'NSCocoaErrorDomain 642': 'disk-refused',
};

/** The native updater of macOS gives an error a number and, beside it, the domain in which the number means something. */
const codeOf = (error: Error): string => {
  if (!('code' in error)) return '';
  if (typeof error.code === 'number' && 'domain' in error) return `${String(error.domain)} ${error.code}`;
  return typeof error.code === 'string' ? error.code : '';
};

/** Chromium's errors of the network, and what electron-updater says when a request ends early. */
const isOfTheNetwork = (message: string): boolean =>
  message.startsWith('net::ERR_') ||
  message === 'Request timed out' ||
  message === 'Request has been aborted by the server';

/** Returns what the person is told of an error that electron-updater, or macOS's updater below it, had at this step. */
export const updateProblemOf = (error: unknown, step: 'check' | 'download'): UpdateProblem => {
  const fallback = step === 'check' ? 'release-not-understood' : 'update-failed';
  if (!(error instanceof Error)) return fallback;
  const code = codeOf(error);
  const known = problems[code];
  if (known !== undefined) return known;
  if (code.startsWith('HTTP_ERROR_') || /^Cannot download .*, status \d{3}/s.test(error.message))
    return 'update-server-trouble';
  if (isOfTheNetwork(error.message)) return step === 'check' ? 'update-server-unreachable' : 'download-interrupted';
  return code.startsWith('ERR_UPDATER_') ? 'release-not-understood' : fallback;
};
