import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, matchesGlob } from 'node:path';
import { describe, expect, it } from 'vitest';
import packageFile from '../../package.json' with { type: 'json' };
import { projectFolder } from '../runtime.ts';
import { artefactsOf } from '../release/artefacts.ts';
import { releaseSteps } from '../release/steps.ts';
import { actionlintProblems } from './actionlint.ts';
import { commandProblems } from './command-problems.ts';
import { workflowProblems } from './workflow-problems.ts';
import { stepsOf } from './workflow-steps.ts';
import { readWorkflow } from './workflow.ts';

const folder = '.github/workflows';
const files = readdirSync(join(projectFolder, folder)).map((name) => `${folder}/${name}`);
const read = (file: string): string => readFileSync(join(projectFolder, file), 'utf8');

const known = { scripts: Object.keys(packageFile.scripts), releaseSteps };

/** What the set-up wants of a Linux before the tests, and GitHub's own image does not bring already. */
const neededForTests = (): readonly string[] => {
  const code = `import { neededPackages } from './scripts/setup/system-packages.mjs';
    console.log(JSON.stringify(neededPackages({ runtime: 'electron', isForTests: true })));`;
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...env } = process.env;
  const options = { cwd: projectFolder, env, encoding: 'utf8' } as const;
  const needed = JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '--eval', code], options),
  ) as string[];
  // It has Chrome in place of Chromium.
  return needed.filter((name) => !['chromium', 'openssl'].includes(name));
};

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

/** Has the one command be that of somebody who signs, in a guarded job, between these other steps. */
const signing =
  (command: string, before = '', after = '') =>
  (text: string): string =>
    text
      .replace('    steps:', '    environment: release\n    steps:')
      .replace(
        /- name: Work\n +run: npm test/,
        () =>
          `${before}- name: Sign\n        run: ${command}\n        env:\n          KEY: \${{ secrets.KEY }}${after}`,
      );

describe('the workflows', () => {
  it('are there', () => expect(files).toContain(`${folder}/ci.yml`));

  it.each(files)('please actionlint: %s', async (file) => {
    expect(await actionlintProblems(read(file), file)).toEqual([]);
  });

  it.each(files)('are as safe as they can be: %s', (file) => {
    expect(workflowProblems(read(file))).toEqual([]);
  });

  it.each(files)('run commands that there are: %s', (file) => {
    expect(commandProblems(readWorkflow(read(file)), known)).toEqual([]);
  });

  it.skipIf(process.platform !== 'linux').each(files)('install what the tests need: %s', (file) => {
    const steps = stepsOf(readWorkflow(read(file)));
    const jobs = steps.filter(({ step }) => step.run === 'npm test').map(({ job }) => job);
    expect(jobs).not.toEqual([]);
    for (const tested of jobs) {
      const installed = steps.filter(({ job }) => job === tested).map(({ step }) => step.run ?? '');
      const words = installed
        .filter((run) => run.includes('apt-get install'))
        .join(' ')
        .split(/\s+/);
      expect(neededForTests().filter((name) => !words.includes(name))).toEqual([]);
    }
  });

  it('name packages as they are named', () => {
    const names = artefactsOf('1.4.0', ['mac', 'win', 'linux']).map(({ name }) => `dist/${name}`);
    const globs = [...read(`${folder}/release.yml`).matchAll(/\bdist\/\*[\w.-]+/g)].map(([glob]) => glob);
    const ofPackages = globs.filter((glob) => !glob.endsWith('.blockmap'));
    expect(ofPackages.filter((glob) => !names.some((name) => matchesGlob(name, glob)))).toEqual([]);
    // All of them are kept for the draft.
    expect(names.filter((name) => !ofPackages.some((glob) => matchesGlob(name, glob)))).toEqual([]);
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
      replacing('run: npm test', 'run: codesign --sign me dist\n        env:\n          KEY: ${{ secrets.KEY }}'),
      'work: has secrets and no environment.',
    ],
    [
      'a secret for a whole job',
      (text: string) =>
        replacing(
          'npm test',
          'codesign --sign me dist',
        )(
          replacing(
            '    steps:',
            '    environment: release\n    env:\n      KEY: ${{ secrets.KEY }}\n    steps:',
          )(text),
        ),
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
    [
      'a secret where packages are installed',
      signing('npm run package -- --installers'),
      'work, Sign: installs, builds or tests in a job that has secrets.',
    ],
    [
      'tools that build where a later step signs',
      signing('codesign --sign me dist', '- name: Build\n        run: npm run package\n      '),
      'work, Build: installs, builds or tests in a job that has secrets.',
    ],
    [
      'tools that look into what a step before has signed',
      signing('codesign --sign me dist', '', '\n      - name: Look\n        run: npm run release -- verify dist'),
      'work, Look: installs, builds or tests in a job that has secrets.',
    ],
    [
      'rights to write where npm runs',
      replacing('contents: read', 'contents: write\n    environment: release'),
      'work, Work: runs code of the repository or of npm in a job that may write.',
    ],
    [
      'rights to attest that nobody guards',
      (text: string) =>
        replacing('npm test', 'gh release list')(replacing('contents: read', 'attestations: write')(text)),
      'work: may write and has no environment.',
    ],
    ['no end', replacing('    timeout-minutes: 5\n', ''), 'work: may run for ever.'],
  ])('is found out to have %s', (_what, change, problem) => {
    expect(workflowProblems(workflow(change))).toEqual([problem]);
  });

  it('may give a secret to who signs what was built before', () => {
    const once = '- name: Package once\n        run: npm run package -- --built\n      ';
    const signed = signing('npm run package -- --installers --built', once);
    expect(workflowProblems(workflow(signed))).toEqual([]);
  });

  it.each([
    ['npm run relase -- verify dist', 'work, Work: there is no npm run relase.'],
    ['npm run --silent release -- sign dist', 'work, Work: npm run release knows no step "sign".'],
    ['npm run release', 'work, Work: npm run release knows no step "".'],
  ])('is found out to run what there is not: %s', (command, problem) => {
    expect(commandProblems(readWorkflow(workflow(replacing('npm test', command))), known)).toEqual([problem]);
  });
});
