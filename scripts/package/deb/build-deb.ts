import { execFile } from 'node:child_process';
import { chmod, copyFile, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';

const run = promisify(execFile);

/** A file beside the package's content, by the name that dpkg gives it: scripts that run as root, and debconf's questions. */
type ControlFile = 'postinst' | 'prerm' | 'postrm' | 'templates';

/** What a Debian package is to be. */
export interface DebWish {
  readonly packageFile: string;
  /** What stands in the package's control file, by the name of the field. */
  readonly fields: Readonly<Record<string, string>>;
  readonly compression: string;
  readonly controlFiles: Readonly<Partial<Record<ControlFile, string>>>;
  /** Where each file, or all that is in a folder (`from` ends with a slash), goes on the system. */
  readonly files: readonly { readonly from: string; readonly to: string }[];
  /** What does not go there after all, below the root of the system: files and whole folders. */
  readonly excluded: readonly string[];
}

/** What Debian wants of every package, and fpm writes when nobody gives one. */
const writeChangelog = async (root: string, { fields }: DebWish): Promise<void> => {
  const { Package: name = '', Version: version, Maintainer: maintainer } = fields;
  const date = new Date().toUTCString().replace('GMT', '+0000');
  const text = `${name} (${version}) unstable; urgency=medium\n\n  * This version.\n\n -- ${maintainer}  ${date}\n`;
  const folder = join(root, 'usr/share/doc', name);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'changelog.gz'), gzipSync(text, { level: 9 }));
};

/** Everybody may read, nobody but root may write; what could be run can be run. */
const layOut = async (root: string, { files, excluded }: DebWish): Promise<void> => {
  for (const { from, to } of files) {
    const place = join(root, to);
    await mkdir(from.endsWith('/') ? place : dirname(place), { recursive: true });
    if (from.endsWith('/')) await cp(from, place, { recursive: true });
    else await copyFile(from, place);
  }
  for (const path of excluded) await rm(join(root, path), { recursive: true });
  await run('chmod', ['--recursive', 'u=rwX,go=rX', root]);
};

/** Lines after the first begin with a blank, and what would be an empty one is a dot. */
const controlValue = (value: string): string => value.replaceAll(/\n[ \t]*(.*)/g, (_line, text) => `\n ${text || '.'}`);

const writeControl = async (root: string, { fields, controlFiles }: DebWish): Promise<void> => {
  const { stdout: size } = await run('du', ['--summarize', '--apparent-size', '--block-size=1K', root]);
  const sums = await run('sh', ['-c', 'find * -type f -exec md5sum {} +'], { cwd: root });
  const control = join(root, 'DEBIAN');
  await mkdir(control, { mode: 0o755 });
  const lines = Object.entries({ ...fields, 'Installed-Size': String(Number.parseInt(size, 10)) }).map(
    ([name, value]) => `${name}: ${controlValue(value)}\n`,
  );
  await writeFile(join(control, 'control'), lines.join(''), { mode: 0o644 });
  await writeFile(join(control, 'md5sums'), sums.stdout, { mode: 0o644 });
  for (const [name, file] of Object.entries(controlFiles)) {
    await copyFile(file, join(control, name));
    await chmod(join(control, name), name === 'templates' ? 0o644 : 0o755);
  }
};

/** Builds a Debian package with the system's own dpkg-deb. */
export const buildDeb = async (wish: DebWish): Promise<void> => {
  const root = await mkdtemp(join(tmpdir(), 'latchkey-deb-'));
  try {
    await writeChangelog(root, wish);
    await layOut(root, wish);
    await writeControl(root, wish);
    await run('dpkg-deb', ['--root-owner-group', `-Z${wish.compression}`, '--build', root, wish.packageFile]);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
};
