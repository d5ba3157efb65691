import { isBuiltin } from 'node:module';

const packageName = /^(?:@[^/]+\/)?[^/]+/;
const modulesFolder = '/node_modules/';

/** The folder of the package that a module belongs to, or null for a module of the project or of the bundler. */
export const packageFolderOf = (module: string): string | null => {
  const path = module.replaceAll('\\', '/').replace(/^\0/, '');
  const last = path.lastIndexOf(modulesFolder);
  if (last === -1) return null;
  const start = last + modulesFolder.length;
  const name = packageName.exec(path.slice(start))?.[0] ?? null;
  return name === null ? null : `${path.slice(0, start)}${name}`;
};

/** The package that an import left in the bundle asks for at run time, or null for what Node and Electron bring. */
export const packageOfImport = (specifier: string): string | null =>
  specifier.startsWith('.') || specifier === 'electron' || isBuiltin(specifier)
    ? null
    : (packageName.exec(specifier)?.[0] ?? null);
