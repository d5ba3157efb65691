import { execFileSync } from 'node:child_process';
import { mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { makeTemporaryFolder } from '../../../e2e/fixtures/temporary-folder.ts';
import { Redactor } from './redactor.ts';
import { openLog } from './log-file.ts';

const openIn = (folder: string) => openLog(folder, new Redactor(), true);

afterEach(() => vi.restoreAllMocks());

describe.skipIf(process.platform === 'win32')('the log', () => {
  it('is written into its file, line by line', async () => {
    await using folder = await makeTemporaryFolder();
    const log = openIn(join(folder.path, 'logs'));
    log.info('one');
    log.warn('two');
    expect(await readFile(join(folder.path, 'logs', 'latchkey.log'), 'utf8')).toMatch(/one\n.*two\n$/);
  });

  it('goes through no link, and says once that nothing is written down', async () => {
    await using folder = await makeTemporaryFolder();
    const target = join(folder.path, 'target');
    await writeFile(target, 'somebody else’s');
    await symlink(target, join(folder.path, 'latchkey.log'));
    const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const log = openIn(folder.path);
    log.info('one');
    log.error('two');
    expect(await readFile(target, 'utf8')).toBe('somebody else’s');
    expect(said.mock.calls).toEqual([['Nothing is logged: Error: latchkey.log is no regular file.\n']]);
  });

  it('waits for no reader of a pipe', async () => {
    await using folder = await makeTemporaryFolder();
    execFileSync('mkfifo', [join(folder.path, 'latchkey.log')]);
    const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    openIn(folder.path).info('one');
    expect(said).toHaveBeenCalledOnce();
  });

  it('goes through no link that is laid while the app runs, and goes on once it is gone', async () => {
    await using folder = await makeTemporaryFolder();
    const logs = join(folder.path, 'logs');
    await mkdir(logs);
    const file = join(logs, 'latchkey.log');
    const log = openIn(logs);
    log.info('before');
    await rm(file);
    const target = join(folder.path, 'target');
    await writeFile(target, '');
    await symlink(target, file);
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    log.info('meanwhile');
    await rm(file);
    log.info('after');
    expect(await readFile(target, 'utf8')).toBe('');
    expect(await readFile(file, 'utf8')).toMatch(/ after\n$/);
  });
});
