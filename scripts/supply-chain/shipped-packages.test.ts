import { expect, it, vi } from 'vitest';
import { findShippedPackages } from './shipped-packages.ts';

it('leaves the environment as it was, in which others look for what to do', async () => {
  vi.stubEnv('NODE_ENV', undefined);
  const before = { ...process.env };
  expect(await findShippedPackages()).not.toEqual([]);
  expect(process.env).toEqual(before);
});
