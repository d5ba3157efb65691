import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { Authority } from './authority.ts';

it.for([
  ['valid', 1],
  ['expired', -1],
] as const)('an authority gives a certificate that is %s', async ([validity, days]) => {
  await using authority = await Authority.found();
  const { key, cert } = await authority.issue(validity);
  const certificate = new X509Certificate(cert);
  expect(certificate.verify(new X509Certificate(await readFile(authority.certificateFile)).publicKey)).toBe(true);
  expect(certificate.checkIP('127.0.0.1')).toBe('127.0.0.1');
  expect(certificate.checkHost('localhost')).toBe('localhost');
  expect(Math.sign(certificate.validToDate.getTime() - Date.now())).toBe(days);
  expect(key).toContain('PRIVATE KEY');
});
