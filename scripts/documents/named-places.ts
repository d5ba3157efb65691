import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file or folder that a document names in code, and what it says is written there, such as the title of a test. */
export interface NamedPlace {
  readonly path: string;
  readonly quoted: string | null;
}

const folder = /^(?:[\w-]+\/)+$/;
const file = /^(?:[\w.-]+\/)*[\w.-]+\.(?:ts|tsx|mjs|json|yml|md)$/;

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
  const [found] = globSync(`{main,preload,renderer,e2e,scripts}/**/${path}`, { cwd: project });
  return found === undefined ? null : join(project, found);
};

/** A sentence for each place that a document names and that is not there, or where something else is written. */
export const missingPlaces = (markdown: string, project: string): readonly string[] =>
  readNamedPlaces(markdown).flatMap(({ path, quoted }) => {
    const found = locate(project, path);
    if (found === null) return [`There is no ${path}.`];
    if (quoted === null || readFileSync(found, 'utf8').includes(quoted)) return [];
    return [`${path} does not say: ${quoted}`];
  });
