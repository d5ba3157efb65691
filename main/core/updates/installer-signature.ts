import { win32 } from 'node:path';
import { isPublisher } from './distinguished-name.ts';

/** Returns what a program printed, null where it is missing, failed, or took too long. */
type Run = (
  program: string,
  parameters: readonly string[],
  environment: Readonly<Record<string, string>>,
) => Promise<string | null>;

interface SignatureNeeds {
  /** Windows' own folder, `%SystemRoot%`. */
  readonly systemRoot: string;
  readonly run: Run;
}

const fileVariable = 'LATCHKEY_INSTALLER';

const asNumbers = (text: string): string => `([int[]][char[]]${text}) -join ','`;

/**
 * Three lines: the status, a word that is not translated, and the file's path and the signer's name as numbers of UTF-16,
 * since PowerShell prints in a code page in which not every name can be written. The file is named by a variable, for no
 * quotation mark can be closed by that.
 */
const question = [
  `$signature = Get-AuthenticodeSignature -LiteralPath $env:${fileVariable}`,
  '[string]$signature.Status',
  asNumbers('$signature.Path'),
  asNumbers('$signature.SignerCertificate.Subject'),
].join('; ');

const textOf = (numbers: string): string =>
  /^\d{1,5}(?:,\d{1,5})*$/.test(numbers) ? String.fromCharCode(...numbers.split(',').map(Number)) : '';

/**
 * Returns null where Windows says of the installer that its signature is valid and is one of these publishers', else why
 * it is refused. Whatever is no such answer is a refusal: a PowerShell that is missing, hangs, or cannot do it, too.
 */
export const signatureRefusal = async (
  publishers: readonly string[],
  file: string,
  { systemRoot, run }: SignatureNeeds,
): Promise<string | null> => {
  // By its full path, so that no namesake in a working folder answers.
  const folder = win32.join(systemRoot, 'System32', 'WindowsPowerShell', 'v1.0');
  const answer = await run(
    win32.join(folder, 'powershell.exe'),
    ['-NoProfile', '-NonInteractive', '-InputFormat', 'None', '-Command', question],
    // PowerShell 7 hands on one of its own, in whose modules Windows' PowerShell does not find the command.
    { [fileVariable]: file, PSModulePath: win32.join(folder, 'Modules') },
  );
  if (answer === null) return 'PowerShell cannot be asked who signed it.';
  const [status = '', path = '', subject = '', ...more] = answer.trimEnd().split(/\r?\n/);
  if (status !== 'Valid' || more.length > 0) return `Its signature is not valid: ${status}`;
  if (win32.normalize(textOf(path)) !== win32.normalize(file)) return 'PowerShell looked at another file.';
  const signer = textOf(subject);
  return publishers.some((publisher) => isPublisher(publisher, signer)) ? null : `Somebody else signed it: ${signer}`;
};
