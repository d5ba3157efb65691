import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import packageFile from '../../package.json' with { type: 'json' };
import type { Part } from '../supply-chain/part.ts';
import { findParts } from '../supply-chain/shipped-packages.ts';
import { askNpmForParts, type PartsList, shippedParts } from './parts-list.ts';

const idOf = ({ name, version }: { readonly name: string; readonly version: string }) => `${name}@${version}`;

describe('the list of parts', () => {
  let all: PartsList;
  let shipped: readonly Part[];
  let list: PartsList;

  beforeAll(async () => {
    // Wherever it is asked, the answer is the same.
    vi.stubEnv('NODE_ENV', 'production');
    all = askNpmForParts();
    shipped = await findParts();
    list = shippedParts(all, shipped, packageFile);
  });
  afterAll(() => vi.unstubAllEnvs());

  it('names Electron and every bundled package once, in the version that is bundled, and nothing else', () => {
    expect(list.components.map(idOf).toSorted()).toEqual(shipped.map(idOf).toSorted());
    const names = list.components.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['electron', 'keytar', 'react', 'electron-updater']));
  });

  it('leaves out another version of what ships, which a tool of the build has for itself', () => {
    const own = all.components.find(({ name }) => name === 'semver');
    const others = own === undefined ? [] : [{ ...own, version: '0.0.1', 'bom-ref': 'semver@0.0.1' }];
    const more = { ...all, components: [...all.components, ...others] };
    expect(others).toHaveLength(1);
    expect(shippedParts(more, shipped, packageFile).components).toEqual(list.components);
  });

  it('says where each part comes from and under which licence, and calls none development', () => {
    for (const component of list.components) {
      expect(component['purl']).toMatch(/^pkg:npm\//);
      expect(component['licenses']).toHaveLength(1);
      expect(component.properties.map(({ name }) => name)).not.toContain('cdx:npm:package:development');
    }
  });

  it('is the list of the product, by its own name', () => {
    expect(list.metadata.component).toMatchObject({ name: packageFile.name, version: packageFile.version });
  });

  it('says of each part once what it depends on, and speaks of no other', () => {
    const refs = list.components.map((component) => component['bom-ref']);
    const product = list.metadata.component['bom-ref'];
    expect(new Set(refs).size).toBe(refs.length);
    expect(list.dependencies.map(({ ref }) => ref).toSorted()).toEqual([product, ...refs].toSorted());
    for (const { dependsOn } of list.dependencies) expect(refs).toEqual(expect.arrayContaining([...dependsOn]));
    expect(list.dependencies[0]).toEqual({ ref: product, dependsOn: refs });
    const dom = list.dependencies.find(({ ref }) => ref.startsWith('react-dom@'));
    expect(dom?.dependsOn.map((ref) => ref.replace(/@[^@]+$/, '')).toSorted()).toEqual(['react', 'scheduler']);
  });

  it('does not leave out in silence what npm does not know, or knows in another version', () => {
    const unknown = [
      { name: 'no-such-package', version: '1.0.0' },
      { name: 'react', version: '0.0.1' },
    ];
    expect(() => shippedParts(all, unknown, packageFile)).toThrow('no-such-package@1.0.0, react@0.0.1');
  });
});
