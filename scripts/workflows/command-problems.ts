import type { Workflow } from './workflow.ts';
import { stepsOf } from './workflow-steps.ts';

/** What `npm run` knows in the repository of a workflow. */
export interface KnownCommands {
  readonly scripts: readonly string[];
  /** What `npm run release` can be asked for. */
  readonly releaseSteps: readonly string[];
}

const commandProblem = (name: string, word: string, known: KnownCommands): string | null => {
  if (!known.scripts.includes(name)) return `there is no npm run ${name}.`;
  return name !== 'release' || known.releaseSteps.includes(word) ? null : `npm run release knows no step "${word}".`;
};

/** Where a workflow runs a command of the project that there is not: it would fail on the day of the release. */
export const commandProblems = (workflow: Workflow, known: KnownCommands): readonly string[] =>
  stepsOf(workflow).flatMap(({ place, step }) =>
    [...(step.run ?? '').matchAll(/\bnpm run (?:--silent )?([\w-]+)(?: -- (\S+))?/g)].flatMap(
      ([, name = '', word = '']) => {
        const problem = commandProblem(name, word, known);
        return problem === null ? [] : [`${place}: ${problem}`];
      },
    ),
  );
