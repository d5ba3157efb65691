import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A file or folder that a document names in code, and what it says is written there, such as the title of a test. */
export interface NamedPlace {
  readonly path: string;
  readonly quoted: string | null;
}

const folder = /^(?:[\w-]+\/)+$/;
const file = /^(?:[\w.-]+\/)*[\w.-]+\.(?:ts|tsx|mjs|json|yml|md)$/;
const room = /^(?:main|preload|renderer|e2e|scripts|soak|bench|build|docs)\//;

/**
 * Returns every `path` and `path` › quotation of a document, up to the end of the line, of the table's cell or of its
 * own line.
 */
export const readNamedPlaces = (markdown: string): readonly NamedPlace[] =>
  [...markdown.matchAll(/`([^`\s]+)`(?: › (`[^`]+`|[^|<\n]+))?/g)]
    .map(([, path = '', quoted]) => ({ path, quoted: quoted?.trim().replaceAll('`', '') ?? null }))
    .filter(({ path }) => folder.test(path) || file.test(path));

/** A file that is named without its folder may lie in any room. */
const locate = (project: string, path: string): string | null => {
  if (existsSync(join(project, path))) return join(project, path);
  if (path.includes('/')) return null;
  const [found] = globSync(`{main,preload,renderer,e2e,scripts,soak,bench}/**/${path}`, { cwd: project });
  return found === undefined ? null : join(project, found);
};

/**
 * Returns what a page names of the rooms or links to, and what is not there. What it quotes is left aside, and so are files
 * that it names without their folder: they may be those of another program, or of a person's computer.
 */
export const missingPaths = (project: string, page: string): readonly string[] => {
  const markdown = readFileSync(join(project, page), 'utf8');
  const named = readNamedPlaces(markdown)
    .map(({ path }) => path)
    .filter((path) => room.test(path));
  const links = [...markdown.matchAll(/\]\((?!https?:|#)([^)#\s]+)[^)]*\)/g)].map(([, link = '']) =>
    join(dirname(page), link),
  );
  return [...new Set([...named, ...links])].filter((path) => !existsSync(join(project, path)));
};

/** A sentence for each place that a document names and that is not there, or where something else is written. */
export const missingPlaces = (markdown: string, project: string): readonly string[] =>
  readNamedPlaces(markdown).flatMap(({ path, quoted }) => {
    const found = locate(project, path);
    if (found === null) return [`There is no ${path}.`];
    if (quoted === null || readFileSync(found, 'utf8').includes(quoted)) return [];
    return [`${path} does not say: ${quoted}`];
  });
