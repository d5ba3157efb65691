import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { makeTemporaryFolder, type TemporaryFolder } from '../../e2e/fixtures/temporary-folder.ts';
import { auditSignatures } from './audit-signatures.ts';

const good = JSON.stringify({ invalid: [], missing: [] });

const makeProject = async (): Promise<TemporaryFolder> => {
  const project = await makeTemporaryFolder();
  await mkdir(join(project.path, 'node_modules'));
  await writeFile(join(project.path, 'node_modules/.latchkey-lock'), 'one lock file');
  return project;
};

test('good signatures are not asked for again until something else is installed', async () => {
  await using project = await makeProject();
  const ask = vi.fn(async () => good);
  expect(await auditSignatures(project.path, ask)).toEqual({ kind: 'verified' });
  expect(await auditSignatures(project.path, ask)).toEqual({ kind: 'verified' });
  expect(ask).toHaveBeenCalledTimes(1);

  await writeFile(join(project.path, 'node_modules/.latchkey-lock'), 'another lock file');
  const bad = JSON.stringify({ invalid: [{ name: 'ajv', version: '8.0.0' }], missing: [] });
  expect(await auditSignatures(project.path, async () => bad)).toEqual({ kind: 'bad', packages: ['ajv@8.0.0'] });
});

test('signatures that could not be checked are asked for at every run', async () => {
  await using project = await makeProject();
  const ask = vi.fn(async () => null);
  expect(await auditSignatures(project.path, ask)).toEqual({ kind: 'out-of-reach', code: 'ETIMEDOUT' });
  expect(await auditSignatures(project.path, ask)).toEqual({ kind: 'out-of-reach', code: 'ETIMEDOUT' });
  expect(ask).toHaveBeenCalledTimes(2);
  await expect(readFile(join(project.path, 'node_modules/.latchkey-signatures'))).rejects.toThrow('ENOENT');
});

test('packages that nobody knows the lock file of are asked about at every run', async () => {
  await using project = await makeTemporaryFolder();
  const ask = vi.fn(async () => good);
  await auditSignatures(project.path, ask);
  await auditSignatures(project.path, ask);
  expect(ask).toHaveBeenCalledTimes(2);
});
