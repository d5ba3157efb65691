import { spawnSync } from 'node:child_process';
import { mkdtempDisposable, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filledMetainfo, metainfoName, readMetainfo } from './metainfo.ts';

const homepage = 'https://github.com/ada/latchkey';
const changelog =
  '# Changelog\n\n## Unreleased\n\n## 0.2.0 - 2026-12-01\n\n### Added\n\n- This.\n\n## 0.1.0 - 2026-11-24\n\n### Added\n\n- All.\n';
const hasAppStream = spawnSync('appstreamcli', ['--version']).status === 0;

describe('the description for software centres', () => {
  it('is given the homepage, and what was released when', () => {
    expect(filledMetainfo('<component>\n  <id>x</id>\n</component>\n', homepage, changelog)).toBe(
      `<component>
  <id>x</id>
  <url type="homepage">https://github.com/ada/latchkey</url>
  <releases>
    <release version="0.2.0" date="2026-12-01" />
    <release version="0.1.0" date="2026-11-24" />
  </releases>
</component>
`,
    );
  });

  it('tells of no release before the first one', () => {
    expect(filledMetainfo(readMetainfo(), homepage, '# Changelog\n\n## Unreleased\n\n- All.\n')).not.toContain(
      'release>',
    );
  });

  it('stays one whatever the homepage is', () => {
    expect(filledMetainfo(readMetainfo(), 'https://latchkey.invalid/?a=1&b=$&', changelog)).toContain(
      '>https://latchkey.invalid/?a=1&amp;b=$&amp;</url>',
    );
  });

  it('asks for the internet for the first time only: who is signed in stays so without it', () => {
    expect(readMetainfo()).toContain('<internet>first-run</internet>');
  });

  it.skipIf(!hasAppStream)('is valid (validated where appstreamcli is, as in Debian’s package appstream)', async () => {
    await using folder = await mkdtempDisposable(join(tmpdir(), 'latchkey-metainfo-'));
    const file = join(folder.path, metainfoName);
    await writeFile(file, filledMetainfo(readMetainfo(), homepage, changelog));
    const { status, stdout } = spawnSync('appstreamcli', ['validate', '--no-net', '--pedantic', file], {
      encoding: 'utf8',
    });
    expect(status, stdout).toBe(0);
  });
});
