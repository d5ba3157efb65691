import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { projectFolder } from '../runtime.ts';
import { configurationFiles } from './builder-configuration.ts';
import { releaseConfiguration } from './release-configuration.ts';

interface Configuration {
  readonly linux: { readonly maintainer?: string; readonly target: unknown };
  readonly dmg: { readonly contents: unknown };
}

/** As electron-builder itself puts it together. */
const { getConfig } = createRequire(createRequire(import.meta.url).resolve('electron-builder'))(
  'app-builder-lib/out/util/config/config',
) as { readonly getConfig: (folder: string, file: string) => Promise<Configuration> };

const own = load(readFileSync(configurationFiles.release, 'utf8')) as Configuration;

describe('the configuration of a release', () => {
  it('names who answers for it, and changes nothing else', async () => {
    await using configuration = await releaseConfiguration('Owner <owner@users.noreply.github.com>');
    const { linux, dmg } = await getConfig(projectFolder, configuration.file);
    const { maintainer, ...others } = linux;
    expect(maintainer).toBe('Owner <owner@users.noreply.github.com>');
    expect(others).toEqual(own.linux);
    expect(dmg).toEqual(own.dmg);
  });

  it('names nobody where nobody is known, and is gone afterwards', async () => {
    let file: string;
    {
      await using configuration = await releaseConfiguration(null);
      ({ file } = configuration);
      expect((await getConfig(projectFolder, file)).linux).toEqual(own.linux);
    }
    expect(existsSync(file)).toBe(false);
  });
});
