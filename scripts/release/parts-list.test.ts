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

  it('is of the product, by its own name, and has each part once, in the version that ships, and nothing else', () => {
    expect(list).toMatchObject({ bomFormat: 'CycloneDX', metadata: { component: { name: 'latchkey' } } });
    expect(list.metadata.component.version).toBe(packageFile.version);
    expect(list.components.map(idOf).toSorted()).toEqual(shipped.map(idOf).toSorted());
    const another = {
      ...all.components.find(({ name }) => name === 'semver'),
      version: '0.0.1',
      'bom-ref': 'semver@0.0.1',
    };
    const more = [...all.components, { name: 'semver', ...another }];
    expect(shippedParts({ ...all, components: more }, shipped, packageFile).components).toEqual(list.components);
  });

  it('says where each part comes from and under which licence, and calls none development', () => {
    for (const component of list.components) {
      expect(component).toMatchObject({
        purl: expect.stringMatching(/^pkg:npm\//) as unknown,
        licenses: [expect.anything()],
      });
      expect(component.properties?.map(({ name }) => name)).not.toContain('cdx:npm:package:development');
    }
  });

  it('says of each part once what it depends on, and speaks of no other', () => {
    const refs = list.components.map((component) => component['bom-ref']);
    const product = list.metadata.component['bom-ref'];
    expect(list.dependencies.map(({ ref }) => ref).toSorted()).toEqual([product, ...new Set(refs)].toSorted());
    expect(list.dependencies[0]).toEqual({ ref: product, dependsOn: refs });
    for (const { dependsOn = [] } of list.dependencies) expect(refs).toEqual(expect.arrayContaining([...dependsOn]));
    const dom = list.dependencies.find(({ ref }) => ref.startsWith('react-dom@'));
    expect(dom?.dependsOn?.map((ref) => ref.replace(/@[^@]+$/, '')).toSorted()).toEqual(['react', 'scheduler']);
  });

  it('does not leave out in silence what npm does not know, or knows in another version', () => {
    const unknown = [
      { name: 'no-such-package', version: '1.0.0' },
      { name: 'react', version: '0.0.1' },
    ];
    expect(() => shippedParts(all, unknown, packageFile)).toThrow('no-such-package@1.0.0, react@0.0.1');
  });
});
