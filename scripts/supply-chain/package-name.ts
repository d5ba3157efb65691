import { isBuiltin } from 'node:module';

const packageName = /^(?:@[^/]+\/)?[^/]+/;

/** The package that a module belongs to, or null for a module of the project or of the bundler. */
export const packageOfModule = (module: string): string | null => {
  const path = module.replaceAll('\\', '/');
  const last = path.lastIndexOf('/node_modules/');
  return last === -1 ? null : (packageName.exec(path.slice(last + '/node_modules/'.length))?.[0] ?? null);
};

/** The package that an import left in the bundle asks for at run time, or null for what Node and Electron bring. */
export const packageOfImport = (specifier: string): string | null =>
  specifier.startsWith('.') || specifier === 'electron' || isBuiltin(specifier)
    ? null
    : (packageName.exec(specifier)?.[0] ?? null);
