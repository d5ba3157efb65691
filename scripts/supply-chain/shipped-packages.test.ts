import { expect, it, vi } from 'vitest';
import { findParts } from './shipped-packages.ts';

it('leaves the environment as it was, in which others look for what to do', async () => {
  vi.stubEnv('NODE_ENV', undefined);
  const before = { ...process.env };
  expect((await findParts()).map(({ name }) => name)).toEqual(expect.arrayContaining(['electron', 'keytar', 'react']));
  expect(process.env).toEqual(before);
});
