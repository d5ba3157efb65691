import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build, type Rolldown } from 'vite';
import { responseHeaders } from '../../main/core/security/csp.ts';
import type { PageFiles } from './first-scripts.ts';

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
};

const contentsOf = (output: Rolldown.RolldownOutput): PageFiles =>
  new Map(output.output.map((file) => [`/${file.fileName}`, file.type === 'chunk' ? file.code : file.source]));

export type Mode = 'production' | 'development';

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

/** The product's own page, the same in the pseudo-locale, or the gallery. */
export type Start = 'index.html' | 'gallery/pseudo-page.html' | 'gallery/index.html';

/**
 * Returns the addresses and contents of the files of the product's page, built as for the product but kept in memory.
 * In development React complains of more.
 */
export const buildPage = async (mode: Mode, start: Start = 'index.html'): Promise<PageFiles> => {
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
        // As electron-vite has it.
        modulePreload: { polyfill: false },
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

/** Returns where the built page is served, on loopback, with the headers that main sends with it. */
export const servePage = async (contents: PageFiles): Promise<ServedPage> => {
  const server = createServer((request, response) => {
    const { pathname = '' } = URL.parse(request.url ?? '', 'http://page') ?? {};
    const content = contents.get(pathname);
    if (content === undefined) {
      response.writeHead(404).end();
      return;
    }
    response
      .writeHead(200, {
        'Content-Type': contentTypes[extname(pathname)] ?? 'application/octet-stream',
        ...responseHeaders,
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
