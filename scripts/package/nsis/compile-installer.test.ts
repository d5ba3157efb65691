import { mkdtempDisposable, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { forgetExitCode } from '../../../main/core/forget/forget-exit-code.ts';
import { temporarySessionPrefix } from '../../../main/core/forget/app-data-folders.ts';
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
        'MessageBox: 308: "$(keyStays)" (on IDYES goto keyAnswered)\nAbort: ""',
        'Call "un.atomicRMDir"',
        'RMDir: /r "$INSTDIR"',
      ].map(placeOf);
      expect(places).toEqual(places.toSorted((one, other) => one - other));
    });

    it('says by the exit code what stays, after it has tried itself what only the app had held', async () => {
      const places = [
        'ExecWait',
        'MessageBox: 52: "$(plexNotTold)" (on IDNO goto plexAnswered)\nExecShell: open: "https://app.plex.tv/desktop/#!/settings/devices/all"',
        String.raw`RMDir: /r "$APPDATA\Latchkey"`,
        'MessageBox: 64: "$(filesStay)"',
        'MessageBox: 308: "$(keyPartlyStays)" (on IDYES goto keyAnswered)\nAbort: ""',
        'MessageBox: 308: "$(keyStays)" (on IDYES goto keyAnswered)\nAbort: ""',
      ].map(placeOf);
      expect(places).toEqual(places.toSorted((one, other) => one - other));
      // The listing passes over conditions.
      const text = await readFile(join(projectFolder, 'build/installer.nsh'), 'utf8');
      const said = text.matchAll(/((?:\$\{(?:if|orIf|elseIf)\} \$0 [=!]= \d+\s+)+)(?:(?!\$0)[^])*?"\$\((\w+)\)"/g);
      const filesLeft = forgetExitCode({ kind: 'files-left', revokedAtPlex: true, folders: [] });
      const partly = forgetExitCode({ kind: 'partly-forgotten', revokedAtPlex: true, problem: 'keychain-locked' });
      const plexNotTold = forgetExitCode({ kind: 'files-left', revokedAtPlex: false, folders: [] });
      const whenAndWhat = [...said].map(([, conditions = '', sentence]) => {
        const codes = [...conditions.matchAll(/[=!]= \d+/g)].map(([code]) => code);
        return `${codes.join(' or ')}: ${sentence}`;
      });
      expect(whenAndWhat).toEqual([
        `== ${plexNotTold}: plexNotTold`,
        `== ${filesLeft} or == ${plexNotTold}: filesStay`,
        `== ${partly}: keyPartlyStays`,
        '!= 0: keyStays',
      ]);
    });

    it('removes what Chromium kept among the temporary files, as it does downloaded updates', () => {
      const places = [
        String.raw`RMDir: /r "$LOCALAPPDATA\latchkey-updater"`,
        `FindFirst: spec="$TEMP\\${temporarySessionPrefix}*"`,
        String.raw`RMDir: /r "$TEMP\$1"`,
        'RMDir: /r "$INSTDIR"',
      ].map(placeOf);
      expect(places).toEqual(places.toSorted((one, other) => one - other));
    });

    it('speaks each of its languages', () => {
      for (const name of ['keyQuestion', 'keyStays', 'keyPartlyStays', 'filesStay', 'plexNotTold']) {
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
