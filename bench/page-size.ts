import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { firstScripts, type PageFiles } from '../renderer/gallery/first-scripts.ts';
import { projectFolder } from '../scripts/runtime.ts';

const gzippedKilobytes = (scripts: readonly (Uint8Array | string)[]): number =>
  scripts.reduce((sum, script) => sum + gzipSync(script).byteLength, 0) / 1000;

const pageFiles = async (): Promise<PageFiles> => {
  const folder = join(projectFolder, 'out/renderer');
  const names = (await readdir(folder, { recursive: true })).filter((name) => /\.(?:html|js)$/u.test(name));
  return new Map(
    await Promise.all(
      names.map(async (name) => [`/${name.replaceAll(sep, '/')}`, await readFile(join(folder, name))] as const),
    ),
  );
};

const referenceName = 'virtual:reference';
/** The least page that React, react-dom and zustand can make together. */
const reference = `
  import { createElement } from 'react';
  import { createRoot } from 'react-dom/client';
  import { create } from 'zustand';
  const useCount = create(() => 0);
  const Count = () => createElement('p', null, useCount());
  createRoot(document.body).render(createElement(Count));
`;

const referenceScript = async (): Promise<string> => {
  const result = await build({
    root: projectFolder,
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [
      {
        name: 'reference',
        resolveId: (id) => (id === referenceName ? `\0${referenceName}` : null),
        load: (id) => (id === `\0${referenceName}` ? reference : null),
      },
    ],
    build: { write: false, minify: true, rolldownOptions: { input: referenceName } },
  });
  const [{ output } = { output: [] }] = [result].flat() as { output: { type: string; code?: string }[] }[];
  return output.map(({ code = '' }) => code).join('');
};

export interface PageSize {
  /** What is read before the page is drawn. */
  readonly firstScript: number;
  /** With the languages that are read when they are spoken. */
  readonly allScripts: number;
  /** React, react-dom and zustand alone. */
  readonly libraries: number;
}

/** Returns what the page's scripts weigh, gzipped, in kB; beside them the libraries. */
export const measurePageSize = async (): Promise<PageSize> => {
  const files = await pageFiles();
  const weigh = (names: readonly string[]): number => gzippedKilobytes(names.map((name) => files.get(name) ?? ''));
  return {
    firstScript: weigh(firstScripts(files, '/index.html')),
    allScripts: weigh([...files.keys()].filter((name) => name.endsWith('.js'))),
    libraries: gzippedKilobytes([await referenceScript()]),
  };
};
