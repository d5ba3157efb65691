import { protocol, type Session } from 'electron';
import { readOwnFile } from '../../core/files/own-file.ts';
import { rendererFile, appScheme } from '../../core/security/renderer-file.ts';
import { responseHeaders } from '../../core/security/csp.ts';

const refuse = (status: 403 | 404 | 405): Response => new Response(null, { status });

/** Must run before the app is ready. */
export const registerAppScheme = (): void => {
  protocol.registerSchemesAsPrivileged([{ scheme: appScheme, privileges: { standard: true, secure: true } }]);
};

const serve = async (folder: string, request: Request): Promise<Response> => {
  if (request.method !== 'GET') return refuse(405);
  const file = rendererFile(folder, request.url);
  if (file === null) return refuse(403);
  try {
    return new Response(await readOwnFile(folder, file.path), {
      headers: { ...responseHeaders, 'Content-Type': file.contentType },
    });
  } catch {
    return refuse(404);
  }
};

/** Serves the page's own files, and only them, from `folder`, to the pages of one session. */
export const serveAppScheme = (session: Session, folder: string): void => {
  session.protocol.handle(appScheme, (request) => serve(folder, request));
};
