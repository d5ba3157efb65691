import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { projectFolder } from '../scripts/runtime.ts';

const gzippedKilobytes = (script: Uint8Array | string): number => gzipSync(script).byteLength / 1000;

const pageScripts = async (): Promise<Buffer> => {
  const folder = join(projectFolder, 'out/renderer/assets');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.js'));
  return Buffer.concat(await Promise.all(names.map((name) => readFile(join(folder, name)))));
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

/** The page's scripts, gzipped, in kB; beside them the libraries alone. */
export const measurePageSize = async (): Promise<{ readonly page: number; readonly libraries: number }> => ({
  page: gzippedKilobytes(await pageScripts()),
  libraries: gzippedKilobytes(await referenceScript()),
});
