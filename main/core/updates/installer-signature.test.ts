import { describe, expect, it } from 'vitest';
import { signatureRefusal } from './installer-signature.ts';

const file = String.raw`C:\Users\Jürgen O’Neill & Söhne\AppData\Local\latchkey-updater\pending\temp-Latchkey.exe`;
const ours = 'CN=The Latchkey authors, O=Latchkey, C=DE';

const asNumbers = (text: string): string =>
  Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)).join(',');

/** What PowerShell prints, each on a line. */
const said = (status: string, path: string, subject: string): string =>
  `${status}\r\n${asNumbers(path)}\r\n${asNumbers(subject)}\r\n`;

interface Ran {
  readonly program: string;
  readonly parameters: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

/** Asks a PowerShell that says this. */
const asked = async (answer: string | null, publishers: readonly string[] = ['The Latchkey authors']) => {
  const ran: Ran[] = [];
  const refusal = await signatureRefusal(publishers, file, {
    systemRoot: String.raw`C:\Windows`,
    run: (program, parameters, environment) => {
      ran.push({ program, parameters, environment });
      return Promise.resolve(answer);
    },
  });
  return { refusal, ran };
};

describe('an installer', () => {
  it.each([
    ['by their common name', 'The Latchkey authors'],
    ['by their full name', 'CN=The Latchkey authors, O=Latchkey, C=DE'],
  ])('whose signature Windows finds valid and the makers’ is taken: %s', async (_how, publisher) => {
    expect((await asked(said('Valid', file, ours), ['Somebody else', publisher])).refusal).toBeNull();
  });

  it.each([
    ['somebody else signed it', said('Valid', file, 'CN=Mallory, O=Latchkey, C=DE')],
    ['somebody of the same common name signed it', said('Valid', file, 'CN=The Latchkey authors, O=Mallory, C=US')],
    ['nobody signed it', said('NotSigned', file, '')],
    ['it was changed after it was signed', said('HashMismatch', file, ours)],
    ['Windows does not trust who signed it', said('NotTrusted', file, ours)],
    ['Windows knows no status', said('', '', '')],
    ['another file was looked at', said('Valid', String.raw`C:\Windows\System32\notepad.exe`, ours)],
    ['no path is told', said('Valid', '', ours)],
    ['nobody is told', said('Valid', file, '')],
    ['PowerShell is missing, failed or took too long', null],
    ['PowerShell says nothing', ''],
    ['PowerShell says something else', 'The term "Get-AuthenticodeSignature" is not recognized'],
    ['PowerShell says more than that', `${said('Valid', file, ours)}Valid\r\n`],
    ['what it says are no numbers', `Valid\r\n${file}\r\n${ours}\r\n`],
  ])('is refused where %s', async (_why, answer) => {
    expect((await asked(answer, ['CN=The Latchkey authors, O=Latchkey'])).refusal).toEqual(expect.any(String));
  });

  it('is refused where nobody is said to make Latchkey', async () => {
    expect((await asked(said('Valid', file, ours), [])).refusal).toEqual(expect.any(String));
  });

  it('is asked about of Windows’ own PowerShell, and no part of its path is part of the question', async () => {
    const { ran } = await asked(said('Valid', file, ours));
    expect(ran).toHaveLength(1);
    const [{ program, parameters, environment } = { program: '', parameters: [], environment: {} }] = ran;
    expect(program).toBe(String.raw`C:\Windows\System32\WindowsPowerShell\v1.0\powershell.exe`);
    expect(parameters.join(' ')).not.toContain('Latchkey.exe');
    expect(parameters.join(' ')).not.toMatch(/["`]/);
    expect(environment).toEqual({
      LATCHKEY_INSTALLER: file,
      PSModulePath: String.raw`C:\Windows\System32\WindowsPowerShell\v1.0\Modules`,
    });
  });
});
