import { extname, join, normalize, sep } from 'node:path';

export const appScheme = 'app';
const host = 'latchkey';

/** The origin of our own page. */
export const appOrigin = `${appScheme}://${host}`;

const contentTypes: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
]);

export interface RendererFile {
  readonly path: string;
  readonly contentType: string;
}

/** Returns the file below `folder` that an address names, or null where it names none or would lead outside. */
export const rendererFile = (folder: string, address: string): RendererFile | null => {
  const parsed = URL.parse(address);
  if (parsed === null || parsed.protocol !== `${appScheme}:` || parsed.host !== host) return null;
  let name: string;
  try {
    name = decodeURIComponent(parsed.pathname);
  } catch {
    return null;
  }
  const contentType = contentTypes.get(extname(name));
  if (contentType === undefined || name.includes('\0') || name.includes('\\')) return null;
  const root = normalize(folder + sep);
  const path = normalize(join(root, name));
  return path.startsWith(root) ? { path, contentType } : null;
};
