import { isDeepStrictEqual } from 'node:util';
import { type LockedPackage, type LockFile, type Manifest } from './lock-file.ts';

const plainVersion = /^\d+\.\d+\.\d+(?:-[\w.]+)?(?:\+[\w.]+)?$/;
/** A range of versions of a package of the registry, under its own name or under an alias. */
const registrySpecifier = /^(?:npm:(?:@[\w.-]+\/)?[\w.-]+@)?[\w\s.*^~<>=|+-]*$/;

/** Node looks for a package beside the one that asks, and then in every folder above. */
const isFound = (packages: LockFile['packages'], folder: string, name: string): boolean => {
  for (let at = folder; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    if (packages.has(at === '' ? `node_modules/${name}` : `${at}/node_modules/${name}`)) return true;
    if (at === '') return false;
  }
};

const specifierProblems = (who: string, specifiers: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries(specifiers)
    .filter(([, specifier]) => !registrySpecifier.test(specifier))
    .map(([name, specifier]) => `${who} asks for ${name} from elsewhere than the registry: ${specifier}`);

const packageProblems = (
  folder: string,
  { version, integrity, resolved, link, dependencies }: LockedPackage,
  packages: LockFile['packages'],
): readonly string[] => [
  ...(version !== undefined && plainVersion.test(version) ? [] : [`${folder} has no version.`]),
  ...(integrity?.startsWith('sha512-') === true ? [] : [`${folder} has no SHA-512 of its content.`]),
  ...(resolved === undefined && !link ? [] : [`${folder} comes from a place of its own, not from the registry.`]),
  ...specifierProblems(folder, dependencies),
  ...Object.keys(dependencies)
    .filter((name) => !isFound(packages, folder, name))
    .map((name) => `${folder} needs ${name}, which is not in the lock file.`),
];

/**
 * Whatever keeps the lock file from saying, for every package and to the byte, what is installed; empty when it does.
 * No package may name where it comes from: it comes from the registry that npm is set to, and its hash holds anywhere.
 */
export const lockProblems = ({ root, packages }: LockFile, manifest: Manifest): readonly string[] => [
  ...(isDeepStrictEqual(root, manifest) ? [] : ['package-lock.json was written for another package.json.']),
  ...specifierProblems('package.json', { ...manifest.dependencies, ...manifest.devDependencies }),
  ...Object.keys({ ...manifest.dependencies, ...manifest.devDependencies })
    .filter((name) => !packages.has(`node_modules/${name}`))
    .map((name) => `package.json asks for ${name}, which is not in the lock file.`),
  ...[...packages].flatMap(([folder, locked]) => packageProblems(folder, locked, packages)),
];
