import { mkdtempDisposable, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { projectFolder } from '../../runtime.ts';
import { compileInstaller, hasMakensis } from './compile-installer.ts';

/** The installer's languages, as Windows numbers them: English, German, French, Spanish, Japanese. */
const languages = ['1033', '1031', '1036', '3082', '1041'];

describe.skipIf(!hasMakensis)(
  'the installer for Windows (compiled where makensis is, as in Debian’s package nsis)',
  () => {
    let listings: Awaited<ReturnType<typeof compileInstaller>>;

    beforeAll(async () => {
      await using folder = await mkdtempDisposable(join(tmpdir(), 'latchkey-nsis-'));
      listings = await compileInstaller(folder.path);
    }, 120_000);

    /** Where a command stands among those of the section that uninstalls. */
    const placeOf = (command: string): number => {
      const [, section = ''] = listings.uninstaller.split('Section: "un.Uninstall"');
      const place = section.indexOf(command);
      expect(place, command).toBeGreaterThan(-1);
      return place;
    };

    it('asks whether the key goes too when the app is closed, and has the app forget it before the app goes', () => {
      const places = [
        'Call "un.checkAppRunning"',
        'MessageBox: 292: "$(keyQuestion)" (on IDNO goto keyAnswered)',
        String.raw`ExecWait: ""$INSTDIR\Latchkey.exe" --forget"`,
        'MessageBox: 308: "$(keyStays)" (on IDYES goto keyAnswered)',
        'Abort: ""',
        'Call "un.atomicRMDir"',
        'RMDir: /r "$INSTDIR"',
      ].map(placeOf);
      expect(places).toEqual(places.toSorted((one, other) => one - other));
    });

    it('asks in each of its languages', () => {
      for (const name of ['keyQuestion', 'keyStays']) {
        const found = [...listings.uninstaller.matchAll(new RegExp(`LangString: "${name}" (\\d+)`, 'g'))];
        expect(found.map(([, language]) => language)).toEqual(languages);
      }
    });

    it('does not ask when it installs', () => {
      expect(listings.installer).toContain('Section: "install"');
      expect(listings.installer).not.toContain('keyQuestion');
    });

    it('keeps the key when it is told to be silent, and at an update', async () => {
      const text = await readFile(join(projectFolder, 'build/installer.nsh'), 'utf8');
      expect(text).toMatch(/\$\{ifNot\} \$\{isUpdated\}\n +MessageBox [^\n]*"\$\(keyQuestion\)" \/SD IDNO /);
    });
  },
);
