import { expect, test } from 'vitest';
import { readSignatures } from './signatures.ts';

const error = (code: string | undefined, summary: string): string =>
  JSON.stringify({ error: { code, summary, detail: '' } });

test('no invalid and no missing signature means that all were verified', () => {
  expect(readSignatures('{"invalid":[],"missing":[]}')).toEqual({ kind: 'verified' });
});

test('an invalid signature and a missing one are bad, and the packages are named', () => {
  const invalid = [{ code: 'EINTEGRITYSIGNATURE', name: 'conf', version: '15.1.0', location: 'node_modules/conf' }];
  const missing = [{ name: 'valibot', version: '1.5.0', location: 'node_modules/valibot' }];
  expect(readSignatures(JSON.stringify({ invalid, missing }))).toEqual({
    kind: 'bad',
    packages: ['conf@15.1.0', 'valibot@1.5.0'],
  });
});

test('a registry without keys offers no signatures', () => {
  const summary = 'found no dependencies to audit that were installed from a supported registry';
  expect(readSignatures(error(undefined, summary))).toEqual({ kind: 'not-offered' });
  expect(readSignatures(JSON.stringify({ error: { code: null, summary } }))).toEqual({ kind: 'not-offered' });
});

test.for(['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'ERR_SOCKET_TIMEOUT', 'E407', 'E503'])(
  'a network that answers %s leaves the signatures out of reach',
  (code) => {
    expect(readSignatures(error(code, 'request failed'))).toEqual({ kind: 'out-of-reach', code });
  },
);

test.for([
  '',
  'npm: command not found',
  '{}',
  '{"error":{}}',
  '{"invalid":[]}',
  error('E404', 'Not found'),
  error('EOTHER', 'x'),
])('anything else is not taken for a pass: %s', (output) => {
  expect(readSignatures(output).kind).toBe('not-understood');
});
