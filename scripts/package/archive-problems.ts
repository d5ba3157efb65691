import { contentOf, filesIn } from './app-archive.ts';
import type { Variant } from './builder-configuration.ts';
import { keytarBinaryOf } from './keytar-binary.ts';
import type { Target } from './target.ts';

/** Every file that may be in a package; the hash of a name's content is left out. */
const allowedFiles = (target: Target): readonly string[] => [
  'icons/256x256.png',
  keytarBinaryOf(target),
  'node_modules/keytar/LICENSE.md',
  'node_modules/keytar/lib/keytar.js',
  'node_modules/keytar/package.json',
  // Loaded when updates are first looked for.
  'out/main/chunks/electron-updater-*.js',
  // What that shares with the rest of main.
  'out/main/chunks/replace-file-*.js',
  'out/main/index.js',
  'out/preload/index.cjs',
  // What the page says in a language, loaded when it is spoken. English is in the page's first script.
  'out/renderer/assets/french-*.js',
  'out/renderer/assets/german-*.js',
  'out/renderer/assets/index-*.css',
  'out/renderer/assets/index-*.js',
  'out/renderer/assets/japanese-*.js',
  'out/renderer/assets/mark-*.svg',
  'out/renderer/assets/spanish-*.js',
  'out/renderer/index.html',
  'package.json',
];

const withoutHash = (path: string): string => path.replace(/-[\w-]{8}(\.\w+)$/, '-*$1');

const fileProblems = (files: readonly string[], target: Target): readonly string[] => {
  const allowed = allowedFiles(target);
  const found = files.map(withoutHash);
  return [
    ...allowed.filter((path) => !found.includes(path)).map((path) => `${path} is missing.`),
    ...files.filter((path) => !allowed.includes(withoutHash(path))).map((path) => `${path} has no business in there.`),
    ...allowed
      .filter((path) => found.filter((other) => other === path).length > 1)
      .map((path) => `${path} is there more than once.`),
  ];
};

const packageFileProblems = (text: string, variant: Variant): readonly string[] => {
  const found = JSON.parse(text) as Readonly<Record<string, unknown>>;
  const dependencies = Object.keys(found['dependencies'] ?? {});
  return [
    ...['scripts', 'devDependencies'].filter((name) => name in found).map((name) => `package.json has ${name}.`),
    ...dependencies.filter((name) => name !== 'keytar').map((name) => `package.json depends on ${name}.`),
    ...(found['variant'] === (variant === 'e2e' ? 'e2e' : undefined)
      ? []
      : [`package.json says the variant ${JSON.stringify(found['variant'])}.`]),
  ];
};

/** What is in the archive of an app and should not be, or should be and is not; none is good. */
export const archiveProblems = (archive: string, target: Target, variant: Variant): readonly string[] => {
  const files = filesIn(archive);
  const mapped = files
    .filter((path) => /\.(c?js|css|html)$/.test(path))
    .filter((path) => contentOf(archive, path).includes('sourceMappingURL'));
  return [
    ...fileProblems(files, target),
    ...mapped.map((path) => `${path} leads to a source map.`),
    ...(files.includes('package.json')
      ? packageFileProblems(contentOf(archive, 'package.json').toString('utf8'), variant)
      : []),
  ];
};
