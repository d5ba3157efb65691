import type { Step } from './workflow.ts';

/** Where the keys are: the packager on what was built before, who signs, and what looks at a signature. */
const whereSecretsAre: Readonly<Record<string, readonly RegExp[]>> = {
  bash: [
    /^(?:APPLE_API_KEY="\$RUNNER_TEMP\/notarisation\.p8" )?npm run package -- (?:--installers )?--built(?: --(?:mac|win|linux))?$/,
    /^sudo apt-get (?:update|install --yes --no-install-recommends(?: [a-z][\w.+-]*)+)$/,
    /^umask 077$/,
    /^printf '%s' "\$\w+" > "\$RUNNER_TEMP\/[\w.]+"$/,
    /^rm -f "\$RUNNER_TEMP\/[\w.]+"$/,
    /^codesign --/,
    /^spctl --assess /,
    /^xcrun stapler validate /,
    /^(?:for app in [\w./ -]+|do|done)$/,
  ],
  pwsh: [
    /^(?:Get-ChildItem|Get-AuthenticodeSignature|Where-Object|Format-List)\b/,
    /^exit \d$/,
    // A value, given a name or looked at.
    /^(?:if|\$bad|\$bad = \$files|\$files = @|\+ @)$/,
    /^Status -ne 'Valid'$/,
  ],
};

/** Where something may be written: what GitHub's own image brings. */
const whereWritten: typeof whereSecretsAre = {
  bash: [/^sha256sum --check /, /^gh release (?:create|list)\b/],
};

/** The commands of a script; a substituted one and one in a block is one of its own. */
const commandsOf = (run: string): readonly string[] =>
  run
    .replace(/\\\n/g, ' ')
    .split(/[\n;|&`()]|(?<!\$)\{|(?<!\$\{[^}]*)\}/)
    .map((command) => command.trim().replace(/\s+/g, ' '))
    .filter((command) => command !== '');

const runsOnly = (allowed: typeof whereSecretsAre, { run, shell = 'bash' }: Step): boolean =>
  run === undefined ||
  commandsOf(run).every((command) => (allowed[shell] ?? []).some((beginning) => beginning.test(command)));

/** Returns whether a step runs nothing that a job may not run which has secrets. */
export const maySeeSecrets = (step: Step): boolean => runsOnly(whereSecretsAre, step);

/** Returns whether a step runs nothing that a job may not run which may write. */
export const mayRunWithWriting = (step: Step): boolean => runsOnly(whereWritten, step);
