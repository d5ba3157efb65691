import { readFile } from 'node:fs/promises';
import { protocol } from 'electron';
import { pageFile, pageScheme } from './page-file.ts';

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

const refuse = (status: 403 | 404 | 405): Response => new Response(null, { status });

/** Must run before the app is ready. */
export const registerAppScheme = (): void => {
  protocol.registerSchemesAsPrivileged([{ scheme: pageScheme, privileges: { standard: true, secure: true } }]);
};

const serve = async (folder: string, request: Request): Promise<Response> => {
  if (request.method !== 'GET') return refuse(405);
  const file = pageFile(folder, request.url);
  if (file === null) return refuse(403);
  try {
    return new Response(new Uint8Array(await readFile(file.path)), {
      headers: {
        'Content-Type': file.contentType,
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
  protocol.handle(pageScheme, (request) => serve(folder, request));
};
