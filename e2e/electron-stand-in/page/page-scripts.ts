import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileFunction } from 'node:vm';
import { rolldown } from 'rolldown';
import type { IsolatedWorldFacts } from './isolated-world.ts';

/** Bundles one file of this folder to an expression whose value is its `start` function. */
const bundle = async (file: string): Promise<string> => {
  const build = await rolldown({ input: join(import.meta.dirname, file), platform: 'browser', logLevel: 'warn' });
  const { output } = await build.generate({ format: 'iife', name: 'world', comments: false });
  await build.close();
  return `(() => { ${output[0].code}\nreturn world.start; })()`;
};

let bundles: Promise<readonly [mainWorld: string, isolatedWorld: string]> | null = null;

/** Begins to bundle what runs in pages; it takes as long as Chromium takes to start. */
export const preparePageScripts = (): void => {
  bundles ??= Promise.all([bundle('main-world.ts'), bundle('isolated-world.ts')]);
  // Whoever needs the scripts hears of the failure.
  bundles.catch(() => {});
};

let resultBundle: Promise<string> | null = null;

/** Returns an expression whose value is the function that packs what code in a page gives. */
export const packedResult = (): Promise<string> => (resultBundle ??= bundle('packed-result.ts'));

/** A preload that cannot be read, or is no JavaScript, fails in the page: as in Electron the page is shown without it. */
const failing = (error: unknown): string => {
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  return `function () { throw Object.assign(new Error(${JSON.stringify(message)}), { stack: ${JSON.stringify(stack)} }); }`;
};

/** What CommonJS gives the script. */
const given = ['require', 'process', 'exports', 'module', 'global', 'setImmediate', 'clearImmediate'];

const preloadFunction = (path: string): string => {
  try {
    const script = readFileSync(path, 'utf8');
    compileFunction(script, given, { filename: path });
    // It begins on the first line, so that a stack trace counts as in its file; it may end with a comment.
    return `function (${given.join(', ')}) { ${script}\n}`;
  } catch (error) {
    return failing(error);
  }
};

/** Has stack traces name the file of the preload. Chromium takes no name with white space. */
const named = (path: string): string => (path === '' ? '' : `//# sourceURL=${path.replace(/\s/g, encodeURIComponent)}`);

export interface PageScripts {
  readonly mainWorld: string;
  readonly isolatedWorld: string;
}

/** The texts that run in every new document, in the order of their names. */
export const pageScripts = async (facts: IsolatedWorldFacts): Promise<PageScripts> => {
  preparePageScripts();
  const [mainWorld, isolatedWorld] = (await bundles) ?? ['', ''];
  const preload = facts.preloadPath === '' ? 'null' : preloadFunction(facts.preloadPath);
  return {
    mainWorld: `${mainWorld}(${JSON.stringify(facts.handshake)})`,
    isolatedWorld: `[${preload}].forEach((preload) => ${isolatedWorld}(${JSON.stringify(facts)}, preload));\n${named(facts.preloadPath)}`,
  };
};
