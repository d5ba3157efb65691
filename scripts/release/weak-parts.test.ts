import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeTemporaryFolder } from '../../e2e/fixtures/temporary-folder.ts';
import { projectFolder } from '../runtime.ts';
import { startWeakRegistry } from '../supply-chain/testing/weak-registry.ts';

interface Ended {
  readonly exitCode: unknown;
  readonly said: string;
}

/** Has a release list its parts into a file, with this registry. */
const listParts = (file: string, registry: string): Promise<Ended> => {
  const { promise, resolve } = Promise.withResolvers<Ended>();
  const argv = [join(projectFolder, 'scripts/release.ts'), 'parts', file];
  const env = { ...process.env, npm_config_registry: registry };
  execFile(process.execPath, argv, { cwd: projectFolder, env }, (error, _stdout, stderr) =>
    resolve({ exitCode: error?.code ?? 0, said: stderr }),
  );
  return promise;
};

it('a release ends before it begins when something that ships is known to be weak, and not for a tool', async () => {
  await using folder = await makeTemporaryFolder();
  const file = join(folder.path, 'parts.json');
  {
    await using registry = await startWeakRegistry('electron');
    const { exitCode, said } = await listParts(file, registry.address);
    expect(said).toContain('Known to be weak, and shipped: electron <1000.0.0 (high): electron may be led astray');
    expect(exitCode).toBe(1);
    expect(existsSync(file)).toBe(false);
  }
  await using registry = await startWeakRegistry('vite');
  expect(await listParts(file, registry.address)).toMatchObject({ exitCode: 0 });
  expect(existsSync(file)).toBe(true);
});
