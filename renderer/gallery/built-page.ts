import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build, type Rolldown } from 'vite';

/** The policy that main sends with the page. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'none'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
};

type Content = string | Uint8Array;

const contentsOf = (output: Rolldown.RolldownOutput): ReadonlyMap<string, Content> =>
  new Map(output.output.map((file) => [`/${file.fileName}`, file.type === 'chunk' ? file.code : file.source]));

type Mode = 'production' | 'development';

/** Vite and React go by NODE_ENV, which a test runner has set for itself: the build gets its own and leaves no trace. */
const withNodeEnvironment = async <Result>(mode: Mode, work: () => Promise<Result>): Promise<Result> => {
  const { NODE_ENV: before } = process.env;
  process.env['NODE_ENV'] = mode;
  try {
    return await work();
  } finally {
    if (before === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = before;
  }
};

/** The product's own page, or the same in the pseudo-locale. */
export type Start = 'index.html' | 'gallery/pseudo-page.html';

/**
 * Returns the addresses and contents of the files of the product's page, built as for the product but kept in memory.
 * In development React complains of more.
 */
export const buildPage = async (mode: Mode, start: Start = 'index.html'): Promise<ReadonlyMap<string, Content>> => {
  const output = await withNodeEnvironment(mode, () =>
    build({
      root: fileURLToPath(new URL('..', import.meta.url)),
      base: './',
      configFile: false,
      mode,
      logLevel: 'warn',
      plugins: [react()],
      build: {
        write: false,
        target: 'chrome140',
        rolldownOptions: { input: fileURLToPath(new URL(`../${start}`, import.meta.url)) },
      },
    }),
  );
  if (!('output' in output)) throw new Error('Expected one finished build.');
  return contentsOf(output);
};

export interface ServedPage extends AsyncDisposable {
  readonly address: string;
}

/** Returns where the built page is served, on loopback under the product's own content security policy. */
export const servePage = async (contents: ReadonlyMap<string, Content>): Promise<ServedPage> => {
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    const content = contents.get(path);
    if (content === undefined) {
      response.writeHead(404).end();
      return;
    }
    response
      .writeHead(200, {
        'Content-Type': contentTypes[extname(path)] ?? 'application/octet-stream',
        'Content-Security-Policy': contentSecurityPolicy,
      })
      .end(content);
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    [Symbol.asyncDispose]: () => new Promise<void>((resolve) => void server.close(() => resolve())),
  };
};
