import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { makeTemporaryFolder, type TemporaryFolder } from '../../e2e/fixtures/temporary-folder.ts';
import { startWeakRegistry } from './testing/weak-registry.ts';
import { weaknessesOf } from './weaknesses.ts';

afterEach(() => vi.unstubAllEnvs());

const part = (name: string, version: string) => ({ name, version });

/** A project that bundles `inner`, for which `outer` asks, and builds with something that has an older one for itself. */
const makeProject = async (): Promise<TemporaryFolder> => {
  const project = await makeTemporaryFolder();
  const root = { name: 'app', version: '1.0.0', devDependencies: { outer: '1.0.0', tool: '1.0.0' } };
  const packages = {
    '': root,
    'node_modules/outer': { version: '1.0.0', dev: true, dependencies: { inner: '^2.0.0' } },
    'node_modules/inner': { version: '2.0.0', dev: true },
    'node_modules/tool': { version: '1.0.0', dev: true, dependencies: { inner: '^1.0.0' } },
    'node_modules/tool/node_modules/inner': { version: '1.0.0', dev: true },
  };
  const lock = { name: 'app', version: '1.0.0', lockfileVersion: 3, requires: true, packages };
  await writeFile(join(project.path, 'package.json'), JSON.stringify(root));
  await writeFile(join(project.path, 'package-lock.json'), JSON.stringify(lock));
  return project;
};

it('a weakness is told of what is bundled too, which npm calls development, offline or not, and not of a tool', async () => {
  await using registry = await startWeakRegistry('inner');
  await using project = await makeProject();
  vi.stubEnv('npm_config_registry', registry.address);
  vi.stubEnv('npm_config_offline', 'true');
  vi.stubEnv('NODE_ENV', 'production');
  expect(await weaknessesOf([part('inner', '2.0.0')], project.path)).toEqual([
    'Known to be weak, and shipped: inner <1000.0.0 (high): inner may be led astray https://github.com/advisories/GHSA-inner',
  ]);
  expect(registry.asked).toEqual([{ inner: ['2.0.0', '1.0.0'], outer: ['1.0.0'], tool: ['1.0.0'] }]);
  // Weak through what they need, which does not ship; and another version than is installed.
  for (const other of [part('outer', '1.0.0'), part('tool', '1.0.0'), part('inner', '3.0.0')])
    expect(await weaknessesOf([other], project.path)).toEqual([]);
});

it('who cannot be asked is not taken for none: a network that is not there, a project without a lock file', async () => {
  await using project = await makeProject();
  vi.stubEnv('npm_config_registry', 'http://127.0.0.1:9/');
  const [nobody] = await weaknessesOf([part('inner', '2.0.0')], project.path);
  expect(nobody).toMatch(/^Nobody could be asked about weaknesses of what ships\. npm audit says: .*ECONNREFUSED/);
  await rm(join(project.path, 'package-lock.json'));
  const [unlocked] = await weaknessesOf([part('inner', '2.0.0')], project.path);
  expect(unlocked).toMatch(/^Nobody could be asked about weaknesses of what ships\. npm audit says: .*ENOLOCK/s);
});
