import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from '../runtime.ts';
import { configurationFiles } from './builder-configuration.ts';
import { filledMetainfo, metainfoName, readMetainfo } from './metainfo.ts';

/** What only whoever releases knows; null where it is not known. */
export interface Releaser {
  /** Who answers for the packages, "Name <address>": a deb and an rpm have to name somebody. */
  readonly maintainer: string | null;
  /** The project's address in the web, which a deb, an rpm and the description for software centres have to name. */
  readonly homepage: string | null;
}

/** A configuration for one run of electron-builder, until it is disposed of. */
export interface ReleaseConfiguration extends AsyncDisposable {
  readonly file: string;
}

/**
 * Where the description for software centres goes. An AppImage is the folder of the app and nothing else, so it has to lie
 * in that; a deb and an rpm have it where the system looks for it, and leave that copy out. electron-builder adds these
 * lists to the project's own.
 */
const withMetainfo = (metainfo: string) => {
  const place = `usr/share/metainfo/${metainfoName}`;
  const fpm = ['--exclude', 'opt/Latchkey/usr', `${metainfo}=/${place}`];
  return { linux: { extraFiles: [{ from: metainfo, to: place }] }, deb: { fpm }, rpm: { fpm } };
};

/**
 * The project's configuration with what only whoever releases knows. It cannot be said on electron-builder's command line:
 * there it would read the project's configuration twice and make each list in it twice as long. Without a homepage there
 * is no description for software centres: it would not be a valid one.
 */
export const releaseConfiguration = async ({ maintainer, homepage }: Releaser): Promise<ReleaseConfiguration> => {
  const folder = await mkdtemp(join(tmpdir(), 'latchkey-release-'));
  const [file, metainfo] = [join(folder, 'electron-builder.json'), join(folder, metainfoName)];
  const described = homepage === null ? null : withMetainfo(metainfo);
  if (homepage !== null) {
    const changelog = await readFile(join(projectFolder, 'CHANGELOG.md'), 'utf8');
    await writeFile(metainfo, filledMetainfo(readMetainfo(), homepage, changelog));
  }
  const linux = { ...described?.linux, ...(maintainer === null ? {} : { maintainer }) };
  await writeFile(file, JSON.stringify({ extends: configurationFiles.release, ...described, linux }));
  return { file, [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }) };
};
