import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findRuntime } from '../../scripts/runtime.ts';
import { makeSmallDisk, whyNoSmallDisk } from '../fixtures/small-disk.ts';
import { startProgram } from '../fixtures/start-program.ts';
import { expect, test } from '../fixtures/test.ts';
import { forget } from '../steps/forget.ts';
import { signedInBefore } from '../steps/sign-in.ts';

const message = 'Latchkey did not start, because it can’t write to its folder.';

test.skip(findRuntime().kind === 'electron', 'Electron shows a real box, which nobody here closes.');

test.describe('a folder that cannot be written to', () => {
  test('from the first start keeps the app from starting, and the person is told why and which', async ({
    folder,
    appOptions: { environment },
  }) => {
    const file = join(folder, 'file');
    await writeFile(file, '');
    const starts = [
      { argv: [`--user-data-dir=${file}`], variables: environment, named: file },
      { argv: [], variables: { ...environment, XDG_CONFIG_HOME: file }, named: join(file, 'Latchkey') },
    ];
    for (const { argv, variables, named } of starts) {
      const { exitCode, errors } = await startProgram(argv, variables).ended;
      // On the terminal and in the box.
      expect(errors.split(message)).toHaveLength(3);
      expect(errors).toContain(`then start Latchkey again:\n${named}\n`);
      expect(exitCode).toBe(1);
    }
  });

  const missing = whyNoSmallDisk();

  test('is told of at a later start too', async ({ appOptions: { environment } }) => {
    test.skip(missing !== null, missing ?? '');
    await using disk = await makeSmallDisk(256);
    await disk.protect(disk.path);
    const { exitCode, errors } = await startProgram([`--user-data-dir=${disk.path}`], environment).ended;
    expect(errors).toContain(`${message} Make some room on your disk, or see that the folder is yours to change`);
    expect(exitCode).toBe(1);
  });

  test('does not keep Latchkey from forgetting: the key goes, and the folder is named', async ({
    appOptions,
    launch,
    plex,
    keychain,
  }) => {
    test.skip(missing !== null, missing ?? '');
    const { token } = await signedInBefore({ launch, plex, keychain }, 'ada');
    await using disk = await makeSmallDisk(256);
    const kept = join(disk.path, 'kept');
    await mkdir(kept);
    await disk.protect(disk.path);
    const { exitCode, output } = await forget({ ...appOptions, profile: disk.path });
    expect(output).not.toContain('Latchkey is open.');
    expect(output).toContain('Your keychain holds nothing from Latchkey any more.');
    expect(output).toContain(disk.path);
    expect(exitCode).toBe(60);
    expect(await keychain.entries()).toEqual({});
    expect(plex.revoke({ token })).toBe(false);
  });

  test('that cannot be made keeps Latchkey neither from forgetting nor from checking', async ({
    appOptions,
    folder,
    launch,
    plex,
    keychain,
  }) => {
    const { token } = await signedInBefore({ launch, plex, keychain }, 'ada');
    const file = join(folder, 'file');
    await writeFile(file, '');
    const environment = { ...appOptions.environment, XDG_CONFIG_HOME: file };
    const checked = await startProgram(['--check'], environment).ended;
    expect(checked.output).toContain('✓ keychain: fine\n✓ token: fine');
    expect(checked.exitCode).toBe(0);
    const forgotten = await startProgram(['--forget'], environment).ended;
    expect(forgotten.output).toContain('Everything that Latchkey kept on this computer is gone');
    expect(forgotten.exitCode).toBe(0);
    expect(await keychain.entries()).toEqual({});
    expect(plex.revoke({ token })).toBe(false);
  });
});
