import { describe, expect, it } from 'vitest';
import { askNpmForParts, shippedParts } from './parts-list.ts';

describe('the list of parts', () => {
  it('names what ships, and nothing that only helps to build', () => {
    const shipped = shippedParts(askNpmForParts(), ['electron', 'react', 'react-dom']);
    expect(shipped.components.map(({ name }) => name).toSorted()).toEqual(['electron', 'react', 'react-dom']);
    for (const component of shipped.components) {
      expect(component['purl']).toMatch(/^pkg:npm\//);
      expect(component['licenses']).toHaveLength(1);
    }
    const [product, ...others] = shipped.dependencies;
    expect(product?.ref).toMatch(/^latchkey@/);
    expect(product?.dependsOn).toHaveLength(3);
    const dom = others.find(({ ref }) => ref.startsWith('react-dom@'));
    expect(dom?.dependsOn.every((ref) => ref.startsWith('react@'))).toBe(true);
  });

  it('does not leave out in silence what npm does not know', () => {
    expect(() => shippedParts(askNpmForParts(), ['react', 'no-such-package'])).toThrow('no-such-package');
  });
});
