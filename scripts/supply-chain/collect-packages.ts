import type { Plugin } from 'vite';
import { folderOfDirect } from './installed-package.ts';
import { packageFolderOf, packageOfImport } from './package-name.ts';

/** A plugin of the bundler that adds the folder of every package of which something is in the bundle. */
export const collectPackages = (folders: Set<string>): Plugin => ({
  name: 'latchkey:collect-packages',
  generateBundle: (_options, bundle) => {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      const modules = Object.entries(chunk.modules).filter(([, { renderedLength }]) => renderedLength > 0);
      // A chunk's own imports also name the other chunks of the bundle, by their files.
      const imports = [...chunk.imports, ...chunk.dynamicImports].filter((specifier) => !(specifier in bundle));
      for (const [module] of modules) {
        const folder = packageFolderOf(module);
        if (folder !== null) folders.add(folder);
      }
      for (const specifier of imports) {
        const name = packageOfImport(specifier);
        if (name !== null) folders.add(folderOfDirect(name));
      }
    }
  },
});
