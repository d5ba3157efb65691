import { protocol, type Session } from 'electron';
import { readOwnFile } from './own-file.ts';
import { pageFile, pageScheme } from './page-file.ts';
import { pageHeaders } from './page-headers.ts';

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
    return new Response(await readOwnFile(folder, file.path), {
      headers: { ...pageHeaders, 'Content-Type': file.contentType },
    });
  } catch {
    return refuse(404);
  }
};

/** Serves the page's own files, and only them, from `folder`, to the pages of one session. */
export const serveAppScheme = (session: Session, folder: string): void => {
  session.protocol.handle(pageScheme, (request) => serve(folder, request));
};
