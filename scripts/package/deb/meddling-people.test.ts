import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { canSandbox } from '../../../e2e/fixtures/sandboxed-user.ts';
import { IsolatedPackage, peopleIds, removalLimits } from '../testing/isolated-package.ts';
import { aside, silentFileSystem, typist, watch } from '../testing/meddling-person.ts';

const canRun =
  existsSync('/usr/share/debconf/confmodule') &&
  canSandbox() &&
  spawnSync('unshare', ['--pid', '--fork', '--mount-proc', 'true']).status === 0;

interface Meddling {
  /** What stands in place of the app: the text of a script, or another program's path. */
  readonly program?: string;
  /** What root's shell runs before the removal. */
  readonly before: () => string | Promise<string>;
  /** What of the system it takes. */
  readonly needs?: string;
}

describe.skipIf(!canRun)(
  'a removal with dpkg, and people who mean ill (as root on Debian)',
  { timeout: 60_000 },
  () => {
    let isolated: IsolatedPackage;
    let notes: string;

    beforeEach(async () => {
      isolated = await IsolatedPackage.make();
      // Where mallory may write, and root's shell as well.
      notes = join(isolated.folder, 'mallory', 'notes');
      for (const name of ['mallory', 'grace'] as const) {
        await writeFile(join(isolated.home(name), '.config/Latchkey/settings.json'), '{}');
      }
    });
    afterEach(() => isolated[Symbol.asyncDispose]());

    const entry = (): string => join(isolated.home('mallory'), '.config/autostart/latchkey.desktop');
    const pipe = (): string => `mkfifo '${entry()}'; chown ${peopleIds.mallory} '${entry()}'`;

    /** Has mallory watch what runs as her, and stop it, or let go of it once it waits for her pipe. */
    const watching = async (what: string): Promise<string> => {
      const program = join(isolated.folder, 'watch');
      await writeFile(program, watch);
      return `${aside('mallory', 'perl', program, notes, what)}
until grep -qs watching '${notes}'; do sleep 0.05; done`;
    };

    it('what runs as a person has no terminal, and types nothing into root’s', async () => {
      const typed = join(isolated.folder, 'typed');
      await isolated.hold(typist(`touch ${typed}`, notes));
      const { status, said } = await isolated.remove({ inTerminal: true });
      expect(status, said).toBe(0);
      // Where the kernel lets nobody type for others (dev.tty.legacy_tiocsti=0), nothing comes of it in any case.
      expect(existsSync(typed)).toBe(false);
      expect(await readFile(notes, 'utf8')).toBe('no terminal');
    });

    it('nothing of a person’s is run with root’s terminal, files or variables, at a purge neither', async () => {
      await isolated.hold('#!/bin/sh\nsleep 0.2\n');
      const { status, said } = await isolated.remove({
        inTerminal: true,
        before: `${pipe()}\n${await watching(entry())}`,
      });
      expect(status, said).toBe(0);
      const [, ...seen] = (await readFile(notes, 'utf8')).trim().split('\n');
      expect(seen).toEqual(
        expect.arrayContaining([expect.stringMatching(/^sleep: /), expect.stringMatching(/^grep: /)]),
      );
      expect(seen.filter((line) => !line.endsWith(': terminal 0, 0 files, 0 secrets'))).toEqual([]);
    });

    it('root waits for four minutes at most in all, and each of these is a second long here', async () => {
      const limits = await removalLimits();
      expect([...limits.keys()].toSorted()).toEqual(
        ['forget', 'grace', 'look', 'purge', 'quit'].map((of) => `${of}_seconds`),
      );
      const { grace_seconds: grace = 0, ...waits } = Object.fromEntries(limits);
      expect(Object.values(waits).reduce((sum, seconds) => sum + seconds + grace, 0)).toBeLessThan(4 * 60);
    });

    it.for<readonly [meddles: string, meddling: Meddling]>([
      ['has a pipe in the place of the start at login', { before: pipe }],
      [
        'stops every process that runs as her',
        {
          program: '#!/bin/sh\nif [ "$USER" = mallory ]; then sleep 1000; fi\n',
          before: async () => `${pipe()}\n${await watching('stop')}`,
        },
      ],
      [
        'lets a process of hers go on holding root’s words',
        {
          program: '#!/bin/sh\nsetsid sh -c "trap : TERM; sleep 1000; sleep 1000" &\n',
          before: () => '',
        },
      ],
      [
        'has a file system among the settings that never answers',
        {
          needs: '/dev/fuse',
          program: '#!/bin/sh\nexec ls -R "$HOME/.config/Latchkey"\n',
          before: async () => {
            const folder = join(isolated.home('mallory'), '.config/Latchkey/cache');
            await isolated.makeFolder('mallory', '.config', 'Latchkey', 'cache');
            return silentFileSystem(folder, peopleIds.mallory);
          },
        },
      ],
      [
        'has apps open that do not quit',
        {
          program: '/bin/sleep',
          before: () =>
            Array.from({ length: 8 }, () =>
              aside('mallory', 'sh', '-c', 'trap "" TERM; exec /opt/Latchkey/latchkey 1000'),
            )
              .concat('until [ "$(cat /proc/[0-9]*/comm | grep --count latchkey)" -ge 8 ]; do sleep 0.05; done')
              .join('\n'),
        },
      ],
    ])(
      'nobody holds it up for longer than root’s limit: who %s',
      async ([, { program, before, needs = '/' }], { skip }) => {
        skip(!existsSync(needs), `${needs} is not here.`);
        await isolated.hold(program ?? '#!/bin/sh\n');
        const { status, said } = await isolated.remove({ before: await before() });
        expect(status, said).toBe(0);
        expect(existsSync(join(isolated.home('grace'), '.config/Latchkey'))).toBe(false);
      },
    );
  },
);
