import { execFile } from 'node:child_process';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import packageFile from '../../../package.json' with { type: 'json' };
import { projectFolder } from '../../runtime.ts';
import { metainfoName } from '../metainfo.ts';
import { releaseConfiguration } from '../release-configuration.ts';
import { unpackedApp } from '../unpacked-app.ts';

const { version } = packageFile;
const homepage = 'https://latchkey.invalid/';
const run = promisify(execFile);

/**
 * Makes a Debian package of the unpacked app, in a folder that is the caller's. Returns its file. electron-builder does
 * all of it as for a release, but for its tool fpm, which is a download; dpkg-deb takes its place. Its file, its version
 * and whom it comes from tell it from a release.
 */
export const makeTestDeb = async (folder: string): Promise<string> => {
  const [app, configuration, fpm] = ['app', 'electron-builder.json', 'fpm'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  // electron-builder writes into the folder that it packages.
  await cp(unpackedApp('release').folder, app, { recursive: true });
  const architecture = process.arch === 'arm64' ? 'arm64' : 'amd64';
  const file = join(folder, `NOT-FOR-RELEASE-${architecture}.deb`);
  await using release = await releaseConfiguration({ maintainer: 'Nobody <nobody@latchkey.invalid>', homepage });
  // The copy for an AppImage, which would lie in the folder had electron-builder packed it with this configuration.
  await mkdir(join(app, 'usr/share/metainfo'), { recursive: true });
  await writeFile(join(app, 'usr/share/metainfo', metainfoName), '');
  await writeFile(
    configuration,
    JSON.stringify({
      extends: release.file,
      directories: { output: folder },
      extraMetadata: { version: `${version}-not-for-release`, homepage },
      publish: { provider: 'generic', url: homepage },
      deb: { artifactName: `NOT-FOR-RELEASE-${architecture}.deb` },
    }),
  );
  await writeFile(fpm, `#!/bin/sh\nexec '${process.execPath}' '${join(import.meta.dirname, 'fpm.ts')}' "$@"\n`, {
    mode: 0o755,
  });
  const builder = join(projectFolder, 'node_modules/electron-builder/cli.js');
  const argv = ['--linux', 'deb', `--${process.arch}`, '--prepackaged', app, '--config', configuration];
  await run(process.execPath, [builder, ...argv, '--publish', 'never'], {
    cwd: projectFolder,
    env: { ...process.env, CUSTOM_FPM_PATH: fpm },
  });
  return file;
};
