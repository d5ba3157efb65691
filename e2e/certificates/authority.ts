import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Credentials } from '../plex-stand-in/http/plex-server.ts';

const run = promisify(execFile);

const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
const thisComputer = 'subjectAltName=DNS:localhost,IP:127.0.0.1\n';

/** An authority of a test's own, which nobody trusts who was not told to. Its keys go with it. */
export class Authority implements AsyncDisposable {
  /** Its own certificate, for whoever is to trust it. */
  readonly certificateFile: string;
  readonly #folder: string;

  private constructor(folder: string) {
    this.#folder = folder;
    this.certificateFile = join(folder, 'authority.pem');
  }

  static async found(): Promise<Authority> {
    const authority = new Authority(await mkdtemp(join(tmpdir(), 'latchkey-authority-')));
    const itself = ['-subj', '/CN=An authority for tests', '-keyout', 'authority.key', '-out', 'authority.pem'];
    await authority.#openssl('req', '-x509', ...newKey, '-days', '1', ...itself);
    await writeFile(join(authority.#folder, 'names'), thisComputer);
    return authority;
  }

  /** Returns a certificate for this computer's own address, good for a day from now on or until a day ago. */
  async issue(validity: 'valid' | 'expired'): Promise<Credentials> {
    await this.#openssl('req', ...newKey, '-subj', '/CN=localhost', '-keyout', 'server.key', '-out', 'server.csr');
    const days = ['-days', validity === 'valid' ? '1' : '-1'];
    const by = ['-CA', 'authority.pem', '-CAkey', 'authority.key', '-CAcreateserial', '-extfile', 'names'];
    await this.#openssl('x509', '-req', '-in', 'server.csr', '-out', 'server.pem', ...by, ...days);
    const [key, cert] = await Promise.all(
      ['server.key', 'server.pem'].map((name) => readFile(join(this.#folder, name), 'utf8')),
    );
    return { key: key ?? '', cert: cert ?? '' };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true });
  }

  async #openssl(...argv: readonly string[]): Promise<void> {
    await run('openssl', argv, { cwd: this.#folder });
  }
}
