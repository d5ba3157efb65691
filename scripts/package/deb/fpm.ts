/**
 * Stands in for fpm, the tool of electron-builder's own that makes Debian packages: the same words, made with dpkg-deb. It
 * throws at a word that it does not know, so that nothing is left out in silence.
 */
import { parseArgs } from 'node:util';
import { buildDeb } from './build-deb.ts';

const text = { type: 'string', default: '' } as const;
const list = { type: 'string', multiple: true, default: [] as string[] } as const;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    // What goes without saying here.
    input: { ...text, short: 's' },
    output: { ...text, short: 't' },
    log: text,
    force: { type: 'boolean' },
    name: text,
    version: text,
    architecture: text,
    maintainer: text,
    vendor: text,
    license: text,
    url: text,
    category: text,
    'deb-priority': text,
    description: text,
    depends: { ...list, short: 'd' },
    'deb-recommends': list,
    'deb-compression': text,
    'after-install': text,
    'before-remove': text,
    'after-remove': text,
    'deb-templates': text,
    exclude: list,
    package: text,
  },
});

await buildDeb({
  packageFile: values.package,
  compression: values['deb-compression'],
  fields: {
    Package: values.name,
    Version: values.version,
    Architecture: values.architecture,
    Maintainer: values.maintainer,
    Vendor: values.vendor,
    License: values.license,
    Homepage: values.url,
    Section: values.category,
    Priority: values['deb-priority'],
    Depends: values.depends.join(', '),
    Recommends: values['deb-recommends'].join(', '),
    Description: values.description,
  },
  controlFiles: {
    postinst: values['after-install'],
    prerm: values['before-remove'],
    postrm: values['after-remove'],
    templates: values['deb-templates'],
  },
  files: positionals.map((word) => {
    const [from = '', to = ''] = word.split('=');
    return { from, to };
  }),
  excluded: values.exclude,
});
