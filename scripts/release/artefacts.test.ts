import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBuilderConfiguration } from '../package/builder-configuration.ts';
import { projectFolder } from '../runtime.ts';
import { type Artefact, artefactsOf } from './artefacts.ts';

const all = artefactsOf('1.4.0', ['mac', 'win', 'linux']);

const fromBuilder = createRequire(createRequire(import.meta.url).resolve('electron-builder'));
const { Arch, getArtifactArchName } = fromBuilder('builder-util') as {
  readonly Arch: Readonly<Record<string, number>>;
  readonly getArtifactArchName: (architecture: number | undefined, extension: string) => string;
};

/** The name as electron-builder itself makes it of artifactName. */
const builderName = ({ kind, target }: Artefact): string => {
  const { artifactName, productName } = readBuilderConfiguration('release');
  const parts: Readonly<Record<string, string>> = {
    productName,
    version: '1.4.0',
    os: target.system,
    arch: getArtifactArchName(Arch[target.architecture], kind),
    ext: kind,
  };
  return artifactName.replaceAll(/\$\{(\w+)\}/g, (_whole, name: string) => parts[name] ?? '');
};

describe('the packages of a release', () => {
  it('are six kinds, for two processors each', () => {
    expect(new Set(all.map(({ name }) => name)).size).toBe(12);
  });

  it.each(all)('are named as electron-builder names them: $name', (artefact) => {
    expect(artefact.name).toBe(builderName(artefact));
  });

  it('are those that the README tells people to take; the zip is for updates', () => {
    const readme = readFileSync(join(projectFolder, 'README.md'), 'utf8');
    const ends = [...readme.matchAll(/`(?:Latchkey-)?…((?:-\w+)+\.\w+)`/g)].map(([, end = '']) => end);
    const forPeople = all.filter(({ kind }) => kind !== 'zip');
    expect(forPeople.filter(({ name }) => !ends.some((end) => name.endsWith(end)))).toEqual([]);
    expect(ends.filter((end) => !forPeople.some(({ name }) => name.endsWith(end)))).toEqual([]);
  });
});
