import { describe, expect, it } from 'vitest';
import { readFpmArguments } from './fpm-arguments.ts';

describe('the command line of fpm', () => {
  it('is read as electron-builder writes it', () => {
    const line =
      '-s dir --force -t deb -d libnss3 -d libnspr4 --deb-recommends gnome-keyring --deb-compression xz --architecture amd64 ' +
      '--after-install /tmp/install --after-remove /tmp/remove --package out.deb --name latchkey ' +
      '--before-remove build/prerm --deb-templates build/templates --exclude opt/Latchkey/usr ' +
      'LICENSE=/usr/share/doc/latchkey/copyright app/=/opt/Latchkey';
    const wish = readFpmArguments([...line.split(' '), '--description', 'short\n long']);
    expect(wish).toStrictEqual({
      packageFile: 'out.deb',
      compression: 'xz',
      fields: new Map([
        ['Depends', 'libnss3, libnspr4'],
        ['Recommends', 'gnome-keyring'],
        ['Architecture', 'amd64'],
        ['Package', 'latchkey'],
        ['Description', 'short\n long'],
      ]),
      controlFiles: new Map([
        ['postinst', '/tmp/install'],
        ['postrm', '/tmp/remove'],
        ['prerm', 'build/prerm'],
        ['templates', 'build/templates'],
      ]),
      files: [
        { from: 'LICENSE', to: '/usr/share/doc/latchkey/copyright' },
        { from: 'app/', to: '/opt/Latchkey' },
      ],
      excluded: ['opt/Latchkey/usr'],
    });
  });

  it('is refused where it asks for something that is not known', () => {
    expect(() => readFpmArguments(['--deb-pre-depends', 'libc6'])).toThrow('--deb-pre-depends is not known here');
  });
});
