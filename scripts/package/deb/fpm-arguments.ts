/** What electron-builder tells its tool fpm about a Debian package. */
export interface DebWish {
  readonly packageFile: string;
  /** What stands in the package's control file, by the name of the field. */
  readonly fields: ReadonlyMap<string, string>;
  readonly compression: string;
  /** The scripts that run as root, by the name that dpkg gives them. */
  readonly scripts: ReadonlyMap<'postinst' | 'postrm', string>;
  /** Where each file, or all that is in a folder (`from` ends with a slash), goes on the system. */
  readonly files: readonly { readonly from: string; readonly to: string }[];
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

const scriptOptions: ReadonlyMap<string, 'postinst' | 'postrm'> = new Map([
  ['--after-install', 'postinst'],
  ['--after-remove', 'postrm'],
]);

/** What goes without saying here, with its value. */
const understood = new Set(['-s', '-t', '--log']);

/** Reads fpm's command line. Throws at what it does not know, so that nothing is left out in silence. */
export const readFpmArguments = (words: readonly string[]): DebWish => {
  const fields = new Map<string, string>();
  const scripts = new Map<'postinst' | 'postrm', string>();
  const files: { from: string; to: string }[] = [];
  let packageFile = '';
  let compression = 'xz';
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    if (word === '--force') continue;
    if (!word.startsWith('-')) {
      const [from = '', to = ''] = word.split('=');
      files.push({ from, to });
      continue;
    }
    index += 1;
    const value = words[index] ?? '';
    const field = fieldOptions.get(word);
    const list = listOptions.get(word);
    const script = scriptOptions.get(word);
    if (field !== undefined) fields.set(field, value);
    else if (list !== undefined) fields.set(list, [...(fields.get(list)?.split(', ') ?? []), value].join(', '));
    else if (script !== undefined) scripts.set(script, value);
    else if (word === '--package') packageFile = value;
    else if (word === '--deb-compression') compression = value;
    else if (!understood.has(word))
      throw new Error(`This package is not made with fpm, and ${word} is not known here.`);
  }
  return { packageFile, fields, compression, scripts, files };
};
