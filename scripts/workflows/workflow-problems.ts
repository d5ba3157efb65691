import { mayRunWithWriting, maySeeSecrets } from './guarded-commands.ts';
import { type PlacedStep, stepsOf } from './workflow-steps.ts';
import { readWorkflow, type Workflow } from './workflow.ts';

const hasSecrets = (value: unknown): boolean => JSON.stringify(value ?? null).includes('secrets.');

const permissionProblems = ({ permissions, jobs }: Workflow): readonly string[] => {
  const all = JSON.stringify(permissions) === '{}' ? [] : ['The workflow’s own permissions are not {}.'];
  const each = Object.entries(jobs).flatMap(([job, { permissions: own }]) => {
    if (own === undefined) return [`${job}: says nothing of its permissions.`];
    return typeof own === 'string' ? [`${job}: has permissions in one word, ${own}.`] : [];
  });
  return [...all, ...each];
};

const stepProblems = ({ place, step }: PlacedStep): readonly string[] => {
  const problems: string[] = [];
  const { uses, run } = step;
  if (uses !== undefined && !/^[\w.-]+\/[\w./-]+@[\da-f]{40}$/.test(uses)) {
    problems.push(`${place}: ${uses} is not pinned by its hash.`);
  }
  if (uses?.startsWith('actions/checkout@') && step.with['persist-credentials'] !== false) {
    problems.push(`${place}: leaves its credentials behind.`);
  }
  if (run !== undefined && /\$\{\{/.test(run)) {
    problems.push(`${place}: writes an expression into a script; hand it over in env.`);
  }
  return problems;
};

/**
 * A secret is seen by its own step, and what ran before that step decides what it runs: where there are secrets, the packager
 * runs, who signs, and nothing that installs, builds or tests.
 */
const seenSecretProblems = (workflow: Workflow): readonly string[] =>
  stepsOf(workflow)
    .filter(({ job, step }) => hasSecrets(workflow.jobs[job]) && !maySeeSecrets(step))
    .map(({ place }) => `${place}: installs, builds or tests in a job that has secrets.`);

const mayWrite = ({ permissions }: Workflow['jobs'][string]): boolean =>
  typeof permissions === 'object' && Object.values(permissions).includes('write');

/** Who may write runs what is pinned in the workflow, and nothing that comes from the repository or from npm. */
const writingProblems = (workflow: Workflow): readonly string[] =>
  stepsOf(workflow)
    .filter(({ job, step }) => {
      const own = workflow.jobs[job];
      return own !== undefined && mayWrite(own) && !mayRunWithWriting(step);
    })
    .map(({ place }) => `${place}: runs code of the repository or of npm in a job that may write.`);

/** Secrets are for steps that need them; these, and what may be written, are for jobs whose environment somebody guards. */
const secretProblems = (workflow: Workflow): readonly string[] => {
  const outside = hasSecrets(workflow.env) ? ['The whole workflow has a secret in its env.'] : [];
  const jobs = Object.entries(workflow.jobs);
  const everywhere = jobs
    .filter(([, { env }]) => hasSecrets(env))
    .map(([name]) => `${name}: the whole job has a secret in its env.`);
  const unguarded = jobs
    .filter(([, job]) => hasSecrets(job) && job.environment === undefined)
    .map(([name]) => `${name}: has secrets and no environment.`);
  // What it publishes or attests is believed of the whole repository.
  const unguardedWriters = jobs
    .filter(([, job]) => mayWrite(job) && job.environment === undefined)
    .map(([name]) => `${name}: may write and has no environment.`);
  return [...outside, ...everywhere, ...unguarded, ...unguardedWriters];
};

const triggerProblems = ({ on }: Workflow): readonly string[] =>
  /pull_request_target|workflow_run/.test(JSON.stringify(on)) ? ['Runs strangers’ code with rights of its own.'] : [];

const timeProblems = ({ jobs }: Workflow): readonly string[] =>
  Object.entries(jobs)
    .filter(([, job]) => job['timeout-minutes'] === undefined)
    .map(([name]) => `${name}: may run for ever.`);

const versionProblems = (text: string): readonly string[] =>
  [...text.matchAll(/uses: (\S+)(.*)$/gm)]
    .filter(([, , rest = '']) => !/^ # v\d+\.\d+\.\d+$/.test(rest))
    .map(([, action]) => `${action}: does not say which version its hash is.`);

/** What makes a workflow of GitHub Actions less safe than it could be; none is good. */
export const workflowProblems = (text: string): readonly string[] => {
  const workflow = readWorkflow(text);
  return [
    ...permissionProblems(workflow),
    ...stepsOf(workflow).flatMap(stepProblems),
    ...secretProblems(workflow),
    ...seenSecretProblems(workflow),
    ...writingProblems(workflow),
    ...triggerProblems(workflow),
    ...timeProblems(workflow),
    ...versionProblems(text),
  ];
};
