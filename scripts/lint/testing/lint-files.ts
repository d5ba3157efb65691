import { execFile } from 'node:child_process';
import { copyFile, mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as v from 'valibot';
import { makeTemporaryFolder } from '../../../e2e/fixtures/temporary-folder.ts';
import { projectFolder } from '../../runtime.ts';

const reportSchema = v.object({
  diagnostics: v.array(
    v.object({
      code: v.string(),
      filename: v.string(),
      labels: v.array(v.object({ span: v.object({ line: v.number() }) })),
    }),
  ),
  number_of_files: v.number(),
});

export interface LintFinding {
  /** The rule, as the linter names it: "eslint(no-eval)". */
  readonly code: string;
  readonly path: string;
  readonly line: number;
}

interface LintReport {
  readonly findings: readonly LintFinding[];
  readonly filesRead: number;
}

/** Its exit code says whether the linter has found anything, which it may; without a report it could not look. */
const runLinter = (folder: string, below: readonly string[]): Promise<string> =>
  new Promise((resolve, reject) => {
    const linter = join(projectFolder, 'node_modules/oxlint/bin/oxlint');
    const options = { cwd: folder, maxBuffer: 64 << 20 };
    execFile(process.execPath, [linter, '--format=json', ...below], options, (_error, output, complaints) => {
      if (output.startsWith('{')) resolve(output);
      else reject(new Error(`The linter did not report: ${output}${complaints}`));
    });
  });

const typeSettings = ['tsconfig.json', 'tsconfig.base.json', 'renderer/tsconfig.json', 'preload/tsconfig.json'];

/** Returns what the linter says, as it is set up for the project, of files that lie where the project would have them. */
export const lintFiles = async (files: ReadonlyMap<string, string>): Promise<LintReport> => {
  await using folder = await makeTemporaryFolder();
  const placed = async (path: string): Promise<string> => {
    await mkdir(dirname(join(folder.path, path)), { recursive: true });
    return join(folder.path, path);
  };
  const settings = pathToFileURL(join(projectFolder, 'oxlint.config.ts')).href;
  await Promise.all([
    writeFile(join(folder.path, 'oxlint.config.ts'), `export { default } from '${settings}';\n`),
    ...typeSettings.map(async (path) => copyFile(join(projectFolder, path), await placed(path))),
    symlink(join(projectFolder, 'node_modules'), join(folder.path, 'node_modules'), 'junction'),
    ...[...files].map(async ([path, source]) => writeFile(await placed(path), source)),
  ]);
  const folders = new Set([...files.keys()].map((path) => path.split('/')[0] ?? path));
  const report = v.parse(reportSchema, JSON.parse(await runLinter(folder.path, [...folders])));
  return {
    filesRead: report.number_of_files,
    findings: report.diagnostics.map(({ code, filename, labels }) => ({
      code,
      path: filename.replaceAll('\\', '/'),
      line: labels[0]?.span.line ?? 0,
    })),
  };
};
