import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { projectFolder } from '../runtime.ts';
import { configurationFiles } from './builder-configuration.ts';
import { releaseConfiguration } from './release-configuration.ts';

interface FileSet {
  readonly from: string;
  readonly to: string;
}

interface Configuration {
  readonly linux: { readonly maintainer?: string; readonly target: unknown; readonly extraFiles: readonly FileSet[] };
  readonly deb: { readonly fpm: readonly string[] };
  readonly rpm: { readonly fpm: readonly string[] };
  readonly dmg: { readonly contents: unknown };
}

/** As electron-builder itself puts it together. */
const { getConfig } = createRequire(createRequire(import.meta.url).resolve('electron-builder'))(
  'app-builder-lib/out/util/config/config',
) as { readonly getConfig: (folder: string, file: string) => Promise<Configuration> };

const own = load(readFileSync(configurationFiles.release, 'utf8')) as Configuration;

const maintainer = 'Owner <owner@users.noreply.github.com>';
const homepage = 'https://github.com/owner/latchkey';

describe('the configuration of a release', () => {
  it('names who answers for it, and changes nothing else', async () => {
    await using configuration = await releaseConfiguration({ maintainer, homepage: null });
    const { linux, ...others } = await getConfig(projectFolder, configuration.file);
    expect(linux).toEqual({ ...own.linux, maintainer });
    for (const part of ['dmg', 'deb', 'rpm'] as const) expect(others[part]).toEqual(own[part]);
  });

  it('brings the description for software centres once, where each package has it looked for', async () => {
    await using configuration = await releaseConfiguration({ maintainer, homepage });
    const { linux, deb, rpm } = await getConfig(projectFolder, configuration.file);
    const [inFolder] = linux.extraFiles.slice(own.linux.extraFiles.length);
    expect(linux.extraFiles).toEqual([...own.linux.extraFiles, inFolder]);
    const place = 'usr/share/metainfo/app.latchkey.desktop.metainfo.xml';
    expect(inFolder?.to).toBe(place);
    const from = inFolder?.from ?? '';
    expect(readFileSync(from, 'utf8')).toContain(`<url type="homepage">${homepage}</url>`);
    const added = ['--exclude', 'opt/Latchkey/usr', `${from}=/${place}`];
    expect(deb.fpm).toEqual([...own.deb.fpm, ...added]);
    expect(rpm.fpm).toEqual([...own.rpm.fpm, ...added]);
  });

  it('names nobody where nobody is known, and is gone afterwards', async () => {
    let file: string;
    {
      await using configuration = await releaseConfiguration({ maintainer: null, homepage: null });
      ({ file } = configuration);
      expect((await getConfig(projectFolder, file)).linux).toEqual(own.linux);
    }
    expect(existsSync(file)).toBe(false);
  });
});
