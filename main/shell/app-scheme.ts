import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { protocol } from 'electron';

const scheme = 'app';
const host = 'latchkey';

/** The origin of our own page. */
export const pageOrigin = `${scheme}://${host}`;

/** Nothing from anywhere but the app itself; pictures also as data, for the avatar that main hands over. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

const refuse = (status: 403 | 404 | 405): Response => new Response(null, { status });

/** Must run before the app is ready. */
export const registerAppScheme = (): void => {
  protocol.registerSchemesAsPrivileged([{ scheme, privileges: { standard: true, secure: true } }]);
};

/** Gives the file below `folder` that an address names, or null where it names none or would lead outside. */
export const fileFor = (folder: string, address: string): string | null => {
  const parsed = URL.parse(address);
  if (parsed === null || parsed.protocol !== `${scheme}:` || parsed.host !== host) return null;
  let path: string;
  try {
    path = decodeURIComponent(parsed.pathname);
  } catch {
    return null;
  }
  if (path.includes('\0') || path.includes('\\') || !(extname(path) in contentTypes)) return null;
  const root = normalize(folder + sep);
  const file = normalize(join(root, path));
  return file.startsWith(root) ? file : null;
};

const serve = async (folder: string, request: Request): Promise<Response> => {
  if (request.method !== 'GET') return refuse(405);
  const file = fileFor(folder, request.url);
  if (file === null) return refuse(403);
  try {
    return new Response(new Uint8Array(await readFile(file)), {
      headers: {
        'Content-Type': contentTypes[extname(file)] ?? 'application/octet-stream',
        'Content-Security-Policy': contentSecurityPolicy,
        'X-Content-Type-Options': 'nosniff',
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Referrer-Policy': 'no-referrer',
        'Cache-Control': 'no-store',
      },
    });
  } catch {
    return refuse(404);
  }
};

/** Serves the page's own files, and only them, from `folder`. */
export const serveAppScheme = (folder: string): void => {
  protocol.handle(scheme, (request) => serve(folder, request));
};
