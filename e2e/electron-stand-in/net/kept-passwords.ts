import type Electron from 'electron';
import type { Credentials } from './authentication.ts';

interface Asked {
  /** Whether the server had a password already, and wants another one. */
  readonly isRefused: boolean;
  /** What the address itself says. */
  readonly known?: Credentials;
  readonly ask: () => Promise<Credentials>;
}

/**
 * The passwords that a session gave to servers: as Chromium does, it keeps one when it is given, by server and realm, gives
 * it to the next that is asked, and forgets it when it is refused (net/http/http_auth_controller.cc).
 */
export class KeptPasswords {
  readonly #kept = new Map<string, Credentials>();

  /** Returns what to answer; asks whoever is to know only where nothing is kept. */
  async answerTo({ host, port, realm }: Electron.AuthInfo, { isRefused, known, ask }: Asked): Promise<Credentials> {
    const place = JSON.stringify([host, port, realm]);
    if (isRefused) this.#kept.delete(place);
    const given = (isRefused ? null : known) ?? this.#kept.get(place) ?? (await ask());
    if (given !== null) this.#kept.set(place, given);
    return given;
  }
}
