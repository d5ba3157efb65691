import { expect, it } from 'vitest';
import { updateProblemOf } from './update-problem.ts';

const coded = (code: string): Error => Object.assign(new Error('words'), { code });
const native = (domain: string, code: number): Error => Object.assign(new Error('words'), { code, domain });

it.each([
  [new Error('net::ERR_INTERNET_DISCONNECTED'), 'check', 'update-server-unreachable'],
  [new Error('net::ERR_CONNECTION_RESET'), 'download', 'download-interrupted'],
  [new Error('Request has been aborted by the server'), 'download', 'download-interrupted'],
  [coded('HTTP_ERROR_503'), 'check', 'update-server-trouble'],
  [coded('ERR_UPDATER_CHANNEL_FILE_NOT_FOUND'), 'check', 'update-server-trouble'],
  [
    new Error('Cannot download "https://updates.example/a", status 404: Not Found'),
    'download',
    'update-server-trouble',
  ],
  [coded('ERR_UPDATER_INVALID_VERSION'), 'check', 'release-not-understood'],
  [coded('ERR_UPDATER_NO_CHECKSUM'), 'download', 'release-not-understood'],
  [new TypeError('undefined is not a function'), 'check', 'release-not-understood'],
  [new TypeError('undefined is not a function'), 'download', 'update-failed'],
  ['no error at all', 'download', 'update-failed'],
  [coded('ERR_CHECKSUM_MISMATCH'), 'download', 'update-damaged'],
  [coded('ERR_UPDATER_INVALID_SIGNATURE'), 'download', 'update-not-signed'],
  [coded('ENOSPC'), 'download', 'disk-full'],
  [coded('EACCES'), 'download', 'disk-refused'],
  [native('SQRLCodeSignatureErrorDomain', -1), 'download', 'update-not-signed'],
  [native('SQRLCodeSignatureErrorDomain', -2), 'download', 'update-failed'],
  [native('SQRLUpdaterErrorDomain', 8), 'download', 'app-not-installed'],
  [native('NSCocoaErrorDomain', 642), 'download', 'disk-refused'],
  [native('NSPOSIXErrorDomain', 28), 'download', 'disk-full'],
  [native('NSCocoaErrorDomain', 640), 'download', 'disk-full'],
  [native('NSURLErrorDomain', -1001), 'download', 'update-failed'],
] as const)('of %s while it did a %s the person is told %s', (error, step, problem) => {
  expect(updateProblemOf(error, step)).toBe(problem);
});
