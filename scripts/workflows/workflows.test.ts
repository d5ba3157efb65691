import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectFolder } from '../runtime.ts';
import { actionlintProblems } from './actionlint.ts';
import { workflowProblems } from './workflow-problems.ts';

const folder = '.github/workflows';
const files = readdirSync(join(projectFolder, folder)).map((name) => `${folder}/${name}`);
const read = (file: string): string => readFileSync(join(projectFolder, file), 'utf8');

const hash = '3d3c42e5aac5ba805825da76410c181273ba90b1';

/** A workflow that is as it should be, but for one thing. */
const workflow = (change: (text: string) => string = (text) => text): string =>
  change(`
on: push
permissions: {}
jobs:
  work:
    runs-on: ubuntu-24.04
    timeout-minutes: 5
    permissions:
      contents: read
    steps:
      - uses: actions/checkout@${hash} # v7.0.1
        with:
          persist-credentials: false
      - name: Work
        run: npm test
`);

const replacing = (what: string, by: string) => (text: string) => text.replace(what, by);

describe('the workflows', () => {
  it('are there', () => expect(files).toContain(`${folder}/ci.yml`));

  it.each(files)('please actionlint: %s', async (file) => {
    expect(await actionlintProblems(read(file), file)).toEqual([]);
  });

  it.each(files)('are as safe as they can be: %s', (file) => {
    expect(workflowProblems(read(file))).toEqual([]);
  });
});

describe('a workflow', () => {
  it('that is as it should be has no problem', async () => {
    expect(workflowProblems(workflow())).toEqual([]);
    expect(await actionlintProblems(workflow(), 'a.yml')).toEqual([]);
  });

  it('does not please actionlint when it asks for a system that there is not', async () => {
    const [problem] = await actionlintProblems(workflow(replacing('ubuntu-24.04', 'ubuntu-99')), 'a.yml');
    expect(problem).toMatch(/^a\.yml:6:14 label "ubuntu-99" is unknown/);
  });

  it.each([
    [
      'an action by its tag',
      replacing(`@${hash}`, '@v7'),
      'work, actions/checkout@v7: actions/checkout@v7 is not pinned by its hash.',
    ],
    [
      'a hash without its version',
      replacing(' # v7.0.1', ''),
      `actions/checkout@${hash}: does not say which version its hash is.`,
    ],
    [
      'credentials left behind',
      replacing('persist-credentials: false', 'fetch-depth: 1'),
      `work, actions/checkout@${hash}: leaves its credentials behind.`,
    ],
    [
      'an expression in a script',
      replacing('npm test', 'npm test -- ${{ github.ref_name }}'),
      'work, Work: writes an expression into a script; hand it over in env.',
    ],
    [
      'permissions for everything',
      replacing('permissions: {}', 'permissions: write-all'),
      'The workflow’s own permissions are not {}.',
    ],
    [
      'a job in the workflow’s permissions',
      replacing('    permissions:\n      contents: read\n', ''),
      'work: says nothing of its permissions.',
    ],
    [
      'a secret in an unguarded job',
      replacing('run: npm test', 'run: npm test\n        env:\n          KEY: ${{ secrets.KEY }}'),
      'work: has secrets and no environment.',
    ],
    [
      'a secret for a whole job',
      replacing('    steps:', '    environment: release\n    env:\n      KEY: ${{ secrets.KEY }}\n    steps:'),
      'work: the whole job has a secret in its env.',
    ],
    [
      'a secret for everything',
      replacing('jobs:', 'env:\n  KEY: ${{ secrets.KEY }}\njobs:'),
      'The whole workflow has a secret in its env.',
    ],
    [
      'strangers with rights',
      replacing('on: push', 'on: pull_request_target'),
      'Runs strangers’ code with rights of its own.',
    ],
    ['no end', replacing('    timeout-minutes: 5\n', ''), 'work: may run for ever.'],
  ])('is found out to have %s', (_what, change, problem) => {
    expect(workflowProblems(workflow(change))).toEqual([problem]);
  });
});
