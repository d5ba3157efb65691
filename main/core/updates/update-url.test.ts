import { expect, it } from 'vitest';
import { isUpdateUrl } from './update-url.ts';

it.each([
  ['https://updates.example/latest.yml', true],
  ['http://127.0.0.1:8080/latest.yml', true],
  ['http://[::1]/latest.yml', true],
  ['http://localhost/latest.yml', true],
  ['http://updates.example/latest.yml', false],
  ['http://127.0.0.1.updates.example/', false],
  ['http://127.0.0.2/', false],
  ['ftp://127.0.0.1/', false],
  ['file:///etc/passwd', false],
  ['latest.yml', false],
])('%s may be asked about updates: %s', (address, may) => {
  expect(isUpdateUrl(address)).toBe(may);
});
