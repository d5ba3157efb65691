import { describe, expect, it } from 'vitest';
import { mayRunWithWriting, maySeeSecrets } from './guarded-commands.ts';

const step = (run: string, shell?: string) => ({ run, shell, with: {}, env: {} });

const manyHands = [
  './node_modules/.bin/vite build',
  'yarn build',
  'npm ci',
  'npm\tci',
  'npx vite build',
  'corepack pnpm i',
  'bash build/x.sh',
  'python3 x.py',
  'npm run package',
  'npm run package -- --installers',
  'npm run package -- --built ./x',
  'sudo apt-get install --yes --no-install-recommends ./x.deb',
  'rm -f "$RUNNER_TEMP/$(./x)"',
  'rm -f `./x`',
  'do ./x',
  '{ ./x; }',
  '(./x)',
  '$KEY',
  'PATH=. codesign --verify dist',
];
const joints = [' && ', ' || ', '; ', ' | ', ' & ', '\n'];

describe('a job that has secrets', () => {
  it.each([
    'npm run package -- --installers --built --mac',
    'umask 077\ncodesign --verify \\\n  --deep dist',
    'for app in dist/mac/Latchkey.app dist/mac-arm64/Latchkey.app; do\n  spctl --assess "${app}"\ndone',
  ])('may run %j', (run) => {
    expect(maySeeSecrets(step(run))).toBe(true);
  });

  it.each(manyHands)('may not run %j, behind or before what it may', (command) => {
    const allowed = 'npm run package -- --installers --built';
    const runs = [command, ...joints.flatMap((joint) => [allowed + joint + command, command + joint + allowed])];
    expect(runs.filter((run) => maySeeSecrets(step(run)))).toEqual([]);
  });

  it.each([
    ['pwsh', 'Get-ChildItem dist | Where-Object { ./x.ps1 }'],
    ['pwsh', 'Get-ChildItem (./x.ps1)'],
    ['pwsh', '& ./x.ps1'],
    ['pwsh', 'node x.js'],
    ['python', 'codesign --verify dist'],
    ['./x {0}', 'codesign --verify dist'],
  ])('may not have %s run %j', (shell, run) => {
    expect(maySeeSecrets(step(run, shell))).toBe(false);
  });
});

describe('a job that may write', () => {
  it('may draft a release', () => {
    expect(mayRunWithWriting(step('sha256sum --check --strict SHA256SUMS && gh release create "${TAG#v}" x'))).toBe(
      true,
    );
  });

  it.each([...manyHands, 'npm run package -- --built'])('may not run %j, behind or before what it may', (command) => {
    const allowed = 'gh release list';
    const runs = [command, ...joints.flatMap((joint) => [allowed + joint + command, command + joint + allowed])];
    expect(runs.filter((run) => mayRunWithWriting(step(run)))).toEqual([]);
  });
});
