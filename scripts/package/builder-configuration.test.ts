import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import packageFile from '../../package.json' with { type: 'json' };
import { projectFolder } from '../runtime.ts';
import { configurationFiles, type Variant } from './builder-configuration.ts';

const systems = ['mac', 'win', 'linux'] as const;

interface Whole {
  readonly publish: unknown;
  readonly asar: unknown;
  readonly npmRebuild: unknown;
  readonly artifactName: string;
  readonly extraMetadata?: unknown;
  readonly deb: { readonly depends: readonly string[] };
  readonly linux: { readonly target: unknown; readonly executableArgs: unknown; readonly extraFiles: unknown };
  readonly mac: {
    readonly target: unknown;
    readonly entitlements: string;
    readonly entitlementsInherit: string;
    readonly extraResources: unknown;
  };
  readonly win: { readonly target: unknown; readonly extraFiles: unknown };
}

const read = (variant: Variant): Whole => load(readFileSync(configurationFiles[variant], 'utf8')) as Whole;

describe('the packages for people', () => {
  const configuration = read('release');

  it('bring the licences of their parts, where they are looked for', () => {
    const { mac, win, linux } = configuration;
    const licences = [{ from: 'out/licences.txt', to: 'LICENSES.latchkey.txt' }];
    expect(mac.extraResources).toStrictEqual(licences);
    expect([win, linux].map(({ extraFiles }) => extraFiles)).toStrictEqual([licences, licences]);
  });

  it('get their updates from whichever repository released them', () => {
    expect(configuration.publish).toStrictEqual({ provider: 'github' });
  });

  it('are made for both processors on every system', () => {
    const architectures = systems.flatMap((system) =>
      (configuration[system].target as readonly { readonly arch: readonly string[] }[]).map(({ arch }) =>
        arch.toSorted(),
      ),
    );
    expect(architectures).toStrictEqual(Array.from({ length: 6 }, () => ['arm64', 'x64']));
  });

  it('say their version, system and processor in their names', () => {
    for (const part of ['version', 'os', 'arch']) expect(configuration.artifactName).toContain(`\${${part}}`);
  });

  it('are told of nothing that opens them to tests', () => {
    expect(configuration.extraMetadata).toBeUndefined();
    expect(packageFile).not.toHaveProperty('variant');
    expect(configuration.linux.executableArgs).toStrictEqual([]);
  });

  it('name the keychain’s library among what the deb needs', () => {
    expect(configuration.deb.depends).toContain('libsecret-1-0');
  });

  it('ask macOS for one thing only: to run the machine code that V8 writes', () => {
    const { entitlements, entitlementsInherit } = configuration.mac;
    expect(entitlementsInherit).toBe(entitlements);
    const keys = readFileSync(join(projectFolder, entitlements), 'utf8').matchAll(/<key>(.*)<\/key>/g);
    expect([...keys].map(([, key]) => key)).toStrictEqual(['com.apple.security.cs.allow-jit']);
  });
});

describe('the package for tests', () => {
  it('is a folder and nothing else, goes nowhere, and says what it is', () => {
    const configuration = read('e2e');
    expect(systems.map((system) => configuration[system].target)).toStrictEqual(['dir', 'dir', 'dir']);
    expect(configuration.publish).toBeNull();
    expect(configuration.artifactName).toContain('NOT-FOR-RELEASE');
    expect(configuration.extraMetadata).toStrictEqual({ variant: 'e2e' });
  });
});
