import { readFile } from 'node:fs/promises';
import { bytesAnswer, type RenderedAnswer, render } from '../answers/answer.ts';

const folder = '/stand-in/pages/';

const styleSheets = ['colours.css', 'page.css'];
const scripts = ['approval-page.ts', 'link-page.ts', 'question-step.ts', 'controls.ts', 'steps.ts', 'messages.ts'];
const files = new Set([...styleSheets, ...scripts].map((name) => folder + name));

/** Returns whether a path leads to a style sheet or a script of the pages. */
export const isPageFile = (path: string): boolean => files.has(path);

const read = (name: string): Promise<string> => readFile(new URL(`browser/${name}`, import.meta.url), 'utf8');

/** Browsers do not read TypeScript; Vite is here anyway and takes the types off. */
const readScript = async (name: string): Promise<string> => {
  const { transformWithOxc } = await import('vite');
  const { code } = await transformWithOxc(await read(name), name, { sourcemap: false });
  return code;
};

/** Returns a file of the pages, ready for a browser. */
export const answerPageFile = async (path: string): Promise<RenderedAnswer> => {
  const name = path.slice(folder.length);
  const answer = scripts.includes(name)
    ? bytesAnswer(200, 'text/javascript; charset=utf-8', await readScript(name))
    : bytesAnswer(200, 'text/css; charset=utf-8', await read(name));
  return render(answer, 'xml');
};
