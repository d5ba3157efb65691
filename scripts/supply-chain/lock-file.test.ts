import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import lockFile from '../../package-lock.json' with { type: 'json' };
import packageFile from '../../package.json' with { type: 'json' };
import { projectFolder } from '../runtime.ts';
import installScripts from '../setup/install-scripts.json' with { type: 'json' };
import { findParts } from './shipped-packages.ts';

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const { '': root, ...packages } = lockFile.packages;
const locked: readonly (readonly [string, Locked])[] = Object.entries(packages);
const asked = { ...packageFile.dependencies, ...packageFile.devDependencies };

/** A range of versions of a package of the registry, under its own name or under an alias. */
const registrySpecifier = /^(?:npm:(?:@[\w.-]+\/)?[\w.-]+@)?[\w\s.*^~<>=|+-]*$/;

test('the lock file was written for this package.json', () => {
  expect({ ...root.dependencies, ...root.devDependencies }).toEqual(asked);
});

test('of every package the lock file has the version and the SHA-512, and of none a place of its own to get it from', () => {
  for (const [folder, { version, integrity, resolved, link }] of locked) {
    expect(version, folder).toMatch(/^\d+\.\d+\.\d+(?:-[\w.]+)?(?:\+[\w.]+)?$/);
    expect(integrity, folder).toMatch(/^sha512-/);
    expect([resolved, link], folder).toEqual([undefined, undefined]);
  }
});

test('nothing is asked for from elsewhere than the registry', () => {
  for (const [folder, { dependencies = {} }] of [['package.json', { dependencies: asked }] as const, ...locked]) {
    for (const specifier of Object.values(dependencies)) expect(specifier, folder).toMatch(registrySpecifier);
  }
});

test('every package that would run a script while it is installed is on the list, each with a reason', () => {
  const withScript = locked.filter(([, { hasInstallScript }]) => hasInstallScript);
  expect(installScripts.map((script) => `node_modules/${script.package}`).toSorted()).toEqual(
    withScript.map(([folder]) => folder).toSorted(),
  );
  expect(installScripts.filter(({ why }) => why.trim() === '')).toEqual([]);
});

test('docs/dependencies.md names what is asked for and what ships, each once and with a reason, and nothing else', async () => {
  const page = readFileSync(join(projectFolder, 'docs/dependencies.md'), 'utf8');
  const namesIn = (heading: string): readonly string[] => {
    const [section = ''] = page.split(`\n## ${heading}\n`)[1]?.split('\n## ') ?? [];
    const lines = section.split('\n').filter((line) => line.startsWith('| `'));
    return lines.flatMap((line) => {
      const [names = '', ...others] = line.split('|').slice(1, -1);
      expect(others.at(-1)?.trim(), line).not.toBe('');
      return Array.from(names.matchAll(/`([^`]+)`/g), ([, name = '']) => name).filter(
        (name) => !name.startsWith('npm:'),
      );
    });
  };
  const shipped = new Set((await findParts()).map(({ name }) => name).filter((name) => name !== 'electron'));
  const own = namesIn('Shipped');
  expect([...own, ...namesIn('For development')].toSorted()).toEqual(Object.keys(asked).toSorted());
  expect([...own, ...namesIn('Brought along')].toSorted()).toEqual([...shipped].toSorted());
});
