import { build } from 'electron-vite';
import type { Plugin } from 'vite';
import { packageOfImport, packageOfModule } from './package-name.ts';

const collectInto = (names: Set<string>): Plugin => ({
  name: 'latchkey:shipped-packages',
  generateBundle: (_options, bundle) => {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      const modules = Object.entries(chunk.modules).filter(([, { renderedLength }]) => renderedLength > 0);
      // A chunk's own imports also name the other chunks of the bundle, by their files.
      const imports = [...chunk.imports, ...chunk.dynamicImports].filter((specifier) => !(specifier in bundle));
      const found = [...modules.map(([module]) => packageOfModule(module)), ...imports.map(packageOfImport)];
      for (const name of found) if (name !== null) names.add(name);
    }
  },
});

/**
 * The names of all packages of which something is in the app, found by building it without writing anything. The build
 * speaks to the tools of this process through its environment, so nothing else should run in it.
 */
export const findShippedPackages = async (): Promise<readonly string[]> => {
  const names = new Set<string>();
  await build({ logLevel: 'error', plugins: [collectInto(names)], build: { write: false } });
  return [...names].toSorted();
};
