/** A file beside the package's content, by the name that dpkg gives it: scripts that run as root, and debconf's questions. */
type ControlFile = 'postinst' | 'prerm' | 'postrm' | 'templates';

/** What electron-builder tells its tool fpm about a Debian package. */
export interface DebWish {
  readonly packageFile: string;
  /** What stands in the package's control file, by the name of the field. */
  readonly fields: ReadonlyMap<string, string>;
  readonly compression: string;
  readonly controlFiles: ReadonlyMap<ControlFile, string>;
  /** Where each file, or all that is in a folder (`from` ends with a slash), goes on the system. */
  readonly files: readonly { readonly from: string; readonly to: string }[];
  /** What does not go there after all, below the root of the system: files and whole folders. */
  readonly excluded: readonly string[];
}

const fieldOptions: ReadonlyMap<string, string> = new Map([
  ['--name', 'Package'],
  ['--version', 'Version'],
  ['--architecture', 'Architecture'],
  ['--maintainer', 'Maintainer'],
  ['--vendor', 'Vendor'],
  ['--license', 'License'],
  ['--url', 'Homepage'],
  ['--category', 'Section'],
  ['--deb-priority', 'Priority'],
  ['--description', 'Description'],
]);

const listOptions: ReadonlyMap<string, string> = new Map([
  ['-d', 'Depends'],
  ['--deb-recommends', 'Recommends'],
]);

const controlOptions: ReadonlyMap<string, ControlFile> = new Map([
  ['--after-install', 'postinst'],
  ['--before-remove', 'prerm'],
  ['--after-remove', 'postrm'],
  ['--deb-templates', 'templates'],
]);

/** What goes without saying here, with its value. */
const understood = new Set(['-s', '-t', '--log']);

/** Reads fpm's command line. Throws at what it does not know, so that nothing is left out in silence. */
export const readFpmArguments = (argv: readonly string[]): DebWish => {
  const fields = new Map<string, string>();
  const controlFiles = new Map<ControlFile, string>();
  const files: { from: string; to: string }[] = [];
  const excluded: string[] = [];
  let packageFile = '';
  let compression = 'xz';
  for (let index = 0; index < argv.length; index += 1) {
    const argument = argv[index] ?? '';
    if (argument === '--force') continue;
    if (!argument.startsWith('-')) {
      const [from = '', to = ''] = argument.split('=');
      files.push({ from, to });
      continue;
    }
    index += 1;
    const value = argv[index] ?? '';
    const field = fieldOptions.get(argument);
    const list = listOptions.get(argument);
    const controlFile = controlOptions.get(argument);
    if (field !== undefined) fields.set(field, value);
    else if (list !== undefined) fields.set(list, [...(fields.get(list)?.split(', ') ?? []), value].join(', '));
    else if (controlFile !== undefined) controlFiles.set(controlFile, value);
    else if (argument === '--exclude') excluded.push(value);
    else if (argument === '--package') packageFile = value;
    else if (argument === '--deb-compression') compression = value;
    else if (!understood.has(argument))
      throw new Error(`This package is not made with fpm, and ${argument} is not known here.`);
  }
  return { packageFile, fields, compression, controlFiles, files, excluded };
};
