import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { makeTemporaryFolder } from '../../e2e/fixtures/temporary-folder.ts';
import { advisory, startWeakRegistry } from './testing/weak-registry.ts';
import { findWeaknesses, readWeaknesses, weaknessProblems } from './weaknesses.ts';

interface Told {
  readonly via: readonly unknown[];
  readonly nodes: readonly string[];
}

/** What npm 11 writes, with this said of these packages. */
const report = (told: Readonly<Record<string, Told>>): string =>
  JSON.stringify({
    auditReportVersion: 2,
    vulnerabilities: Object.fromEntries(
      Object.entries(told).map(([name, { via, nodes }]) => [
        name,
        { name, severity: 'high', isDirect: false, via, effects: [], range: '<2.0.0', nodes, fixAvailable: false },
      ]),
    ),
    metadata: { vulnerabilities: { total: Object.keys(told).length }, dependencies: { total: 548 } },
  });

const shipped = new Set(['node_modules/electron', 'node_modules/conf/node_modules/ajv']);

describe('what npm knows', () => {
  it('is nothing where the report is empty', () => {
    expect(readWeaknesses(report({}), shipped)).toStrictEqual({ kind: 'none-known' });
  });

  it('is told of what ships, with the place where it can be read', () => {
    const told = report({
      electron: { via: [advisory('electron', 'moderate'), '@electron/get'], nodes: ['node_modules/electron'] },
    });
    expect(readWeaknesses(told, shipped)).toStrictEqual({
      kind: 'known',
      weaknesses: [
        'electron <1000.0.0 (moderate): electron may be led astray https://github.com/advisories/GHSA-electron',
      ],
    });
  });

  it('is nothing to people who have the app where it is of a tool', () => {
    const told = report({
      vite: { via: [advisory('vite')], nodes: ['node_modules/vite'] },
      // Electron's own installer needs it, and ships as little.
      debug: { via: [advisory('debug')], nodes: ['node_modules/debug'] },
      electron: { via: ['debug'], nodes: ['node_modules/electron'] },
    });
    expect(readWeaknesses(told, shipped)).toStrictEqual({ kind: 'none-known' });
  });

  it('is of the version that ships, where several are installed', () => {
    const told = (nodes: readonly string[]): string => report({ ajv: { via: [advisory('ajv')], nodes } });
    expect(readWeaknesses(told(['node_modules/ajv']), shipped).kind).toBe('none-known');
    expect(readWeaknesses(told(['node_modules/ajv', 'node_modules/conf/node_modules/ajv']), shipped).kind).toBe(
      'known',
    );
  });
});

describe('what npm does not know', () => {
  it.each([
    [
      'a registry that is not asked such things',
      { message: '405 Method Not Allowed - POST', statusCode: 405, error: { summary: '', detail: '' } },
      '405 Method Not Allowed - POST',
    ],
    [
      'a network that is not there',
      { message: 'request failed, reason: connect ECONNREFUSED', error: { summary: '', detail: '' } },
      'request failed, reason: connect ECONNREFUSED',
    ],
    [
      'a project without a lock file',
      { error: { code: 'ENOLOCK', summary: 'This command requires an existing lockfile.', detail: '' } },
      'ENOLOCK This command requires an existing lockfile.',
    ],
    ['an error without words', { error: { code: null, summary: null } }, ''],
  ])('because of %s is not taken for none', (_why, answer, because) => {
    expect(readWeaknesses(JSON.stringify(answer), shipped)).toStrictEqual({ kind: 'not-asked', because });
  });

  it.each([
    '',
    'npm: command not found',
    'null',
    '{}',
    '{"auditReportVersion":3,"vulnerabilities":{}}',
    '{"auditReportVersion":2}',
    '{"auditReportVersion":2,"vulnerabilities":{"electron":{"name":"electron","via":[{}],"nodes":[]}}}',
    '{"actions":[],"advisories":{}}',
  ])('because its answer is another one is not taken for none: %s', (output) => {
    expect(readWeaknesses(output, shipped)).toStrictEqual({ kind: 'not-understood', answer: output });
  });

  it('because it takes too long is not taken for none', async () => {
    const found = await findWeaknesses('/project', [], async () => null);
    expect(found).toStrictEqual({ kind: 'not-asked', because: 'npm takes too long.' });
  });
});

describe('the problems of a release', () => {
  const parts = [
    { name: 'electron', version: '45.4.1' },
    { name: 'conf', version: '15.1.0' },
  ];

  it('are none where no weakness is known', () => {
    expect(weaknessProblems({ kind: 'none-known' }, parts)).toEqual([]);
  });

  it('are all that is known', () => {
    expect(weaknessProblems({ kind: 'known', weaknesses: ['one', 'another'] }, parts)).toEqual([
      'Known to be weak, and shipped: one',
      'Known to be weak, and shipped: another',
    ]);
  });

  it('are whatever could not be asked about, by name', () => {
    expect(weaknessProblems({ kind: 'not-asked', because: 'no network.' }, parts)).toEqual([
      'Nobody could be asked about weaknesses of electron@45.4.1, conf@15.1.0: no network.',
    ]);
    expect(weaknessProblems({ kind: 'not-understood', answer: '{}' }, parts)).toEqual([
      'What npm audit says of electron@45.4.1, conf@15.1.0 is not understood here: {}',
    ]);
  });
});

describe('npm itself', () => {
  it('is asked about what is bundled too, which it calls development, offline or not', async () => {
    await using registry = await startWeakRegistry('inner');
    await using project = await makeTemporaryFolder();
    const root = { name: 'app', version: '1.0.0', devDependencies: { outer: '1.0.0' } };
    const packages = {
      '': root,
      'node_modules/outer': { version: '1.0.0', dev: true, dependencies: { inner: '1.0.0' } },
      'node_modules/inner': { version: '1.0.0', dev: true },
    };
    await writeFile(join(project.path, 'package.json'), JSON.stringify(root));
    await writeFile(
      join(project.path, 'package-lock.json'),
      JSON.stringify({ name: 'app', version: '1.0.0', lockfileVersion: 3, requires: true, packages }),
    );
    vi.stubEnv('npm_config_registry', registry.address);
    vi.stubEnv('npm_config_offline', 'true');
    vi.stubEnv('NODE_ENV', 'production');
    const inFolder = (name: string) => ({ name, version: '1.0.0', folder: join(project.path, 'node_modules', name) });
    expect(await findWeaknesses(project.path, [inFolder('inner')])).toStrictEqual({
      kind: 'known',
      weaknesses: ['inner <1000.0.0 (high): inner may be led astray https://github.com/advisories/GHSA-inner'],
    });
    expect(registry.asked).toStrictEqual([{ inner: ['1.0.0'], outer: ['1.0.0'] }]);
    expect(await findWeaknesses(project.path, [inFolder('outer')])).toStrictEqual({ kind: 'none-known' });
  });
});
