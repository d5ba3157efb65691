import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { configurationFiles } from './builder-configuration.ts';

/** A configuration for one run of electron-builder, until it is disposed of. */
export interface ReleaseConfiguration extends AsyncDisposable {
  readonly file: string;
}

/**
 * The project's configuration with who answers for its packages, "Name <address>", which a deb and an rpm have to name.
 * Only whoever releases knows that. It cannot be said on electron-builder's command line: there it would read the
 * project's configuration twice and make each list in it twice as long.
 */
export const releaseConfiguration = async (maintainer: string | null): Promise<ReleaseConfiguration> => {
  const folder = await mkdtemp(join(tmpdir(), 'latchkey-release-'));
  const file = join(folder, 'electron-builder.json');
  const linux = maintainer === null ? {} : { linux: { maintainer } };
  await writeFile(file, JSON.stringify({ extends: configurationFiles.release, ...linux }));
  return { file, [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }) };
};
