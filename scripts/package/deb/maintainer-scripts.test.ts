import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import {
  access,
  chmod,
  chown,
  copyFile,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { forgetExitCode } from '../../../main/core/forget/forget-exit-code.ts';
import { sandboxedArgv, canSandbox } from '../../../e2e/fixtures/sandboxed-user.ts';
import { projectFolder } from '../../runtime.ts';

const sources = join(projectFolder, 'build/linux/deb');

const ids = { ada: 4711, grace: 4712 } as const;
type Name = keyof typeof ids;

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

const filesLeft = forgetExitCode({ kind: 'files-left', revokedAtPlex: true, folders: [] });
const partly = forgetExitCode({ kind: 'partly-forgotten', revokedAtPlex: true, problem: 'keychain-locked' });
const plexNotTold = forgetExitCode({ kind: 'forgotten', revokedAtPlex: false });

const wayOut =
  'It ends when ada removes Latchkey under Authorized Devices at https://app.plex.tv/desktop/#!/settings/devices/all';

const canRun = existsSync('/usr/share/debconf/confmodule') && canSandbox();

describe.skipIf(!canRun)('what dpkg runs at a removal (as root on Debian, where people can be invented)', () => {
  let folder: string;
  let buses: readonly Server[];

  const home = (name: Name): string => join(folder, name);
  const settings = (name: Name): string => join(home(name), '.config/Latchkey');

  const write = async (name: Name, path: string, text: string): Promise<void> => {
    await writeFile(path, text);
    await chown(path, ids[name], ids[name]);
  };

  const makeFolder = async (name: Name, ...parts: readonly string[]): Promise<void> => {
    let path = home(name);
    for (const part of ['', ...parts]) {
      path = join(path, part);
      await mkdir(path, { recursive: true });
      await chown(path, ids[name], ids[name]);
    }
  };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'latchkey-people-'));
    await chmod(folder, 0o755);
    const people = Object.entries(ids).map(([name, id]) => `${name}:x:${id}:${id}::${folder}/${name}:/bin/sh\n`);
    await writeFile(join(folder, 'book'), `root:x:0:0::/nowhere:/bin/sh\n${people.join('')}`);
    for (const name of ['ada', 'grace'] as const) await makeFolder(name);
    buses = (['ada', 'grace'] as const).map((name) => createServer().listen(join(folder, `bus-${name}`)));
    await Promise.all(buses.map((bus) => once(bus, 'listening')));
    await copyFile(join(sources, 'templates'), join(folder, 'latchkey.templates'));
    for (const script of ['prerm', 'postrm']) {
      await copyFile(join(sources, 'removal'), join(folder, `latchkey.${script}`));
      await chmod(join(folder, `latchkey.${script}`), 0o755);
    }
    // In place of the app: it writes down who is asked to forget.
    await writeFile(join(folder, 'asked'), '');
    await chmod(join(folder, 'asked'), 0o666);
    const record = `"$(id -un) $HOME $XDG_RUNTIME_DIR $DBUS_SESSION_BUS_ADDRESS $*"`;
    await writeFile(join(folder, 'program'), `#!/bin/sh\necho ${record} >> '${folder}/asked'\n`, { mode: 0o755 });
  });
  afterEach(async () => {
    for (const bus of buses) bus.close();
    await rm(folder, { recursive: true });
  });

  /** Runs a script where each of the two has a session, the program is installed and debconf knows only this answer. */
  const run = (script: 'prerm' | 'postrm', action: string, answer: boolean, meanwhile = '') => {
    const lines = [
      'set -e',
      'mount -t tmpfs none /opt',
      'mount -t tmpfs none /var/cache/debconf',
      'mkdir -p /run/user /opt/Latchkey',
      ...(['ada', 'grace'] as const).flatMap((name) => [
        `mkdir /run/user/${ids[name]}`,
        `touch /run/user/${ids[name]}/bus`,
        `mount --bind '${folder}/bus-${name}' /run/user/${ids[name]}/bus`,
      ]),
      `cp '${folder}/program' /opt/Latchkey/latchkey`,
      `echo 'latchkey latchkey/forget boolean ${answer}' | debconf-set-selections`,
      meanwhile,
      `'${folder}/latchkey.${script}' ${action}`,
    ];
    const [program, ...argv] = sandboxedArgv(join(folder, 'book'), 'sh', '-c', lines.join('\n'));
    const { DBUS_SESSION_BUS_ADDRESS: _, ...environment } = process.env;
    return spawnSync(program, argv, {
      encoding: 'utf8',
      env: { ...environment, DPKG_MAINTSCRIPT_NAME: script, DEBIAN_FRONTEND: 'noninteractive', LANG: 'C.UTF-8' },
    });
  };

  const asked = (): Promise<string> => readFile(join(folder, 'asked'), 'utf8');

  it('has everybody forget who has a session and has used the app, as they themselves', async () => {
    await makeFolder('ada', '.config', 'Latchkey');
    const { status, stderr } = run('prerm', 'remove', true);
    expect(status, stderr).toBe(0);
    const session = `/run/user/${ids.ada}`;
    expect(await asked()).toBe(
      `ada ${home('ada')} ${session} unix:path=${session}/bus --forget --ozone-platform=headless\n`,
    );
  });

  it.each([
    { action: 'remove', answer: false, of: 'when the key is to stay' },
    { action: 'upgrade 2.0.0', answer: true, of: 'when a newer version comes' },
  ])('has nobody forget $of', async ({ action, answer }) => {
    await makeFolder('ada', '.config', 'Latchkey');
    const { status, stderr } = run('prerm', action, answer);
    expect(status, stderr).toBe(0);
    expect(await asked()).toBe('');
  });

  it.each([
    { ends: 'exit 0', says: null },
    { ends: 'exit 1', says: 'the Plex key of ada stays in the keychain.' },
    { ends: `exit ${filesLeft}`, says: 'the Plex key of ada is gone; some of their files stay.' },
    { ends: `exit ${partly}`, says: 'something of the Plex key of ada may stay in the keychain.' },
    { ends: `exit ${plexNotTold}`, says: `the Plex key of ada is gone here, but Plex could not be told. ${wayOut}` },
    { ends: 'kill -KILL $$', says: 'whether the Plex key of ada stays in the keychain is not known.' },
  ])('says what stays when the app ends with “$ends”, and goes on', async ({ ends, says }) => {
    await makeFolder('ada', '.config', 'Latchkey');
    await writeFile(join(folder, 'program'), `#!/bin/sh\necho its own words\n${ends}\n`);
    const { status, stderr } = run('prerm', 'remove', true);
    expect(stderr).toContain('ada: its own words\n');
    expect(stderr.match(/^Latchkey: (.*)$/m)?.[1] ?? null).toBe(says);
    expect(status).toBe(0);
  });

  it('passes on whose words they are, and nothing that a terminal obeys or that reads otherwise than it is', async () => {
    await makeFolder('ada', '.config', 'Latchkey');
    const words = String.raw`\033[2Jcle\314\201 é 鍵\007 \302\2331m \342\200\256right\r\nLatchkey: not hers`;
    await writeFile(join(folder, 'program'), `#!/bin/sh\nprintf '${words}\\n\\233[31m'\n`);
    const { stderr } = run('prerm', 'remove', true);
    expect(stderr.split('\n').filter((line) => line !== '')).toEqual([
      'ada: [2Jcle\u0301 é 鍵 1m right',
      'ada: Latchkey: not hers',
      'ada: [31m',
    ]);
  });

  it.each([
    ['has an open app quit before its files go', { action: 'remove', name: 'latchkey', outcome: 'ended' }],
    [
      'leaves it to the app to end Chromium’s processes, which call themselves all of their words',
      { action: 'remove', name: 'latchkey --type=renderer --lang=de', outcome: 'open' },
    ],
    [
      'leaves an open app alone when a newer version comes',
      { action: 'upgrade 2.0.0', name: 'latchkey', outcome: 'open' },
    ],
  ])('%s', async (_does, { action, name, outcome }) => {
    await copyFile('/bin/sleep', join(folder, 'program'));
    // A process that has ended and that nobody has asked after yet has no program any more.
    const open = `mkfifo '${folder}/id'
bash -c 'echo $$ > "$0/id"; exec -a "${name}" /opt/Latchkey/latchkey 300' '${folder}' &
read -r id < '${folder}/id'
until [ "/proc/$id/exe" -ef /opt/Latchkey/latchkey ]; do :; done
trap 'kill "$id" 2>/dev/null || true; wait || true' EXIT`;
    const { status, stderr, stdout } = run(
      'prerm',
      `${action} && if [ -e "/proc/$id/exe" ]; then echo open; else echo ended; fi`,
      false,
      open,
    );
    expect(status, stderr).toBe(0);
    expect(stdout.trim()).toBe(outcome);
  });

  it('takes the settings of everybody at a purge, and no start at login but its own', async () => {
    for (const name of ['ada', 'grace'] as const) {
      await makeFolder(name, '.config', 'Latchkey', 'logs');
      await makeFolder(name, '.config', 'autostart');
      await write(name, join(settings(name), 'settings.json'), '{}');
      for (const each of ['latchkey', 'another']) await makeFolder(name, '.local', 'state', each);
    }
    const entry = (name: Name): string => join(home(name), '.config/autostart/latchkey.desktop');
    await write('ada', entry('ada'), 'Exec="/opt/Latchkey/latchkey"\n');
    await write('grace', entry('grace'), `Exec="${join(home('grace'), 'Latchkey.AppImage')}"\n`);
    const { status, stderr } = run('postrm', 'purge', false);
    expect(status, stderr).toBe(0);
    expect(await Promise.all([settings('ada'), settings('grace')].map(isThere))).toEqual([false, false]);
    expect(await Promise.all([entry('ada'), entry('grace')].map(isThere))).toEqual([false, true]);
    expect(await isThere(join(home('ada'), '.config'))).toBe(true);
    expect(await readdir(join(home('ada'), '.local/state'))).toEqual(['another']);
  });

  it('says whose settings may stay where not all of them can be removed', async () => {
    await makeFolder('ada', '.config', 'Latchkey');
    // Root's, as an app that was once started by root leaves it.
    await mkdir(join(settings('ada'), 'logs'));
    await writeFile(join(settings('ada'), 'logs/latchkey.log'), '');
    const { status, stderr } = run('postrm', 'purge', false);
    expect(status, stderr).toBe(0);
    expect(stderr).toContain(`Latchkey: some of the settings of ada may stay in ${home('ada')}/.config.\n`);
    expect(await isThere(settings('ada'))).toBe(true);
  });

  it('keeps the settings when it is removed and not purged, and when a newer version comes', async () => {
    await makeFolder('ada', '.config', 'Latchkey');
    for (const action of ['remove', 'upgrade 2.0.0']) {
      const { status, stderr } = run('postrm', action, true);
      expect(status, stderr).toBe(0);
      expect(await isThere(settings('ada'))).toBe(true);
    }
  });

  it('is led nowhere by links and foreign homes', async () => {
    await makeFolder('grace', 'treasure', 'Latchkey');
    await makeFolder('ada', '.config');
    await symlink(join(home('grace'), 'treasure/Latchkey'), settings('ada'));
    await symlink('treasure', join(home('grace'), '.config'));
    await makeFolder('grace', 'treasure', 'latchkey');
    await mkdir(join(home('ada'), '.local'));
    await symlink(join(home('grace'), 'treasure'), join(home('ada'), '.local/state'));
    expect(run('postrm', 'purge', false).status).toBe(0);
    // The link is Latchkey's own; what it leads to is not.
    await expect(lstat(settings('ada'))).rejects.toThrow('ENOENT');
    expect((await readdir(join(home('grace'), 'treasure'))).toSorted()).toEqual(['Latchkey', 'latchkey']);

    await makeFolder('ada', '.config', 'Latchkey');
    await chown(home('ada'), ids.grace, ids.grace);
    expect(run('postrm', 'purge', false).status).toBe(0);
    expect(await isThere(settings('ada'))).toBe(true);
  });
});
