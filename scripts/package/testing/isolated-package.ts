import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from '../../runtime.ts';
import { buildDeb } from '../deb/build-deb.ts';

const sources = join(projectFolder, 'build/linux/deb');

/** The people of the computer besides root, by their numbers. */
export const peopleIds = { mallory: 4711, grace: 4712 } as const;
export type PersonName = keyof typeof peopleIds;

/** The limits of the script that dpkg runs at a removal, in seconds, by their names. */
export const removalLimits = async (): Promise<ReadonlyMap<string, number>> => {
  const script = await readFile(join(sources, 'removal'), 'utf8');
  return new Map(
    [...script.matchAll(/^(\w+_seconds)=(\d+)$/gm)].map(([, name = '', seconds]) => [name, Number(seconds)]),
  );
};

/** How a removal ended, or null for the status of one that went on for longer than it may, and what was said. */
interface RemovalEnd {
  readonly status: number | null;
  readonly said: string;
}

/**
 * With limits of a second each, a removal and a purge wait for persons some fifteen seconds at most. A busy machine has
 * as long again for dpkg itself.
 */
const maxMillis = 30_000;

const environment = {
  DEBIAN_FRONTEND: 'noninteractive',
  LANG: 'C.UTF-8',
  // Root has no session of its own.
  DBUS_SESSION_BUS_ADDRESS: '',
  LATCHKEY_OF_ROOT: 'a secret of root',
};

/** What of the system is the package's own for a while, and empty at first. */
const ownPlaces = '/run /opt /var/lib/dpkg /var/cache/debconf /var/log /usr/share/doc';

/**
 * A package with Latchkey's own scripts and nothing else but a program in place of the app, for a dpkg that knows no other
 * package, in namespaces of its own: its people and its processes are nobody else's, and are gone with it. Each limit of
 * the scripts is a second.
 */
export class IsolatedPackage implements AsyncDisposable {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async make(): Promise<IsolatedPackage> {
    const isolated = new IsolatedPackage(await mkdtemp(join(tmpdir(), 'latchkey-lone-')));
    await chmod(isolated.folder, 0o755);
    const names = Object.keys(peopleIds) as PersonName[];
    const people = names.map(
      (name) => `${name}:x:${peopleIds[name]}:${peopleIds[name]}::${isolated.home(name)}:/bin/sh\n`,
    );
    await writeFile(join(isolated.folder, 'book'), `root:x:0:0::/nowhere:/bin/sh\n${people.join('')}`);
    for (const name of names) {
      await isolated.makeFolder(name, '.config', 'Latchkey');
      await isolated.makeFolder(name, '.config', 'autostart');
    }
    return isolated;
  }

  home(name: PersonName): string {
    return join(this.folder, name);
  }

  /** Makes a folder of that person's own in their home. */
  async makeFolder(name: PersonName, ...parts: readonly string[]): Promise<void> {
    let path = this.home(name);
    for (const part of ['', ...parts]) {
      path = join(path, part);
      await mkdir(path, { recursive: true });
      await chown(path, peopleIds[name], peopleIds[name]);
    }
  }

  /** Has the package hold this program in place of the app: the text of a script, or another program's path. */
  async hold(program: string): Promise<void> {
    const place = (name: string): string => join(this.folder, name);
    if (program.startsWith('#!')) await writeFile(place('latchkey'), program);
    else await copyFile(program, place('latchkey'));
    await chmod(place('latchkey'), 0o755);
    const script = await readFile(join(sources, 'removal'), 'utf8');
    await writeFile(place('removal'), script.replace(/^(\w+_seconds)=\d+$/gm, '$1=1'));
    await buildDeb({
      packageFile: place('latchkey.deb'),
      compression: 'none',
      fields: {
        Package: 'latchkey',
        Version: '1',
        Architecture: 'all',
        Maintainer: 'Nobody <nobody@latchkey.invalid>',
        Description: 'scripts without an app',
      },
      controlFiles: {
        prerm: place('removal'),
        postrm: place('removal'),
        templates: join(sources, 'templates'),
      },
      files: [{ from: place('latchkey'), to: '/opt/Latchkey/latchkey' }],
      excluded: [],
    });
  }

  /**
   * Installs the package where everybody has a session, has these lines run beforehand, and removes and purges it where
   * the key is to go too: in a terminal, where there is one, at which root's shell then reads on until it is told to exit.
   */
  async remove({ before = '', inTerminal = false } = {}): Promise<RemovalEnd> {
    const removal = 'dpkg --remove latchkey && dpkg --purge latchkey';
    const shell = `${removal}; echo removed; exec sh -i`;
    const lines = [
      'set -e',
      `mount --bind '${this.folder}/book' /etc/passwd`,
      `for place in ${ownPlaces}; do mount -t tmpfs none "$place"; done`,
      'for needed in info updates alternatives triggers; do mkdir "/var/lib/dpkg/$needed"; done',
      'touch /var/lib/dpkg/status',
      ...Object.values(peopleIds).flatMap((id) => [
        `mkdir -p /run/user/${id}`,
        `perl -MSocket -e 'socket my $bus, PF_UNIX, SOCK_STREAM, 0; bind $bus, pack_sockaddr_un shift' /run/user/${id}/bus`,
      ]),
      `dpkg --install '${this.folder}/latchkey.deb' >/dev/null`,
      "echo 'latchkey latchkey/forget boolean true' | debconf-set-selections",
      before,
      inTerminal ? `script --quiet --return --command '${shell}' /dev/null` : removal,
    ];
    const argv = ['--mount', '--pid', '--fork', '--kill-child', '--mount-proc', 'sh', '-c', lines.join('\n')];
    const env = { ...process.env, ...environment };
    const root = spawn('unshare', argv, { env, timeout: maxMillis, killSignal: 'SIGKILL' });
    let said = '';
    let isOver = false;
    const listen = (text: string): void => {
      said += text;
      if (isOver || !/^removed\r?$/m.test(said)) return;
      isOver = true;
      root.stdin.write('exit\n');
    };
    for (const stream of [root.stdout, root.stderr]) stream.setEncoding('utf8').on('data', listen);
    const [status] = (await once(root, 'close')) as [number | null];
    return { status, said };
  }

  [Symbol.asyncDispose](): Promise<void> {
    return rm(this.folder, { recursive: true, force: true });
  }
}
