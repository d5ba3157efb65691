import { type Controls, createControls } from './controls/controls.ts';
import { FaultBoard } from './faults/fault-board.ts';
import { type Credentials, PlexServer } from './http/plex-server.ts';
import { RequestRecord } from './http/request-record.ts';
import type { NowMillis } from './plex/clock.ts';
import type { CodeLifetimes } from './plex/pin.ts';
import { Plex } from './plex/plex.ts';

export interface PlexStandInOptions {
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** The clock that the stand-in's own one follows; the computer's by default. */
  readonly now?: NowMillis;
  readonly codeLifetimes?: Partial<CodeLifetimes>;
  /** Makes it speak TLS with this certificate. */
  readonly credentials?: Credentials;
}

/** A pretended plex.tv on this computer, with its approval page and its link page, and all that a test can do to it. */
export interface PlexStandIn extends Controls, AsyncDisposable {
  /** Origin without a slash at its end, `http://127.0.0.1:<port>`, or `https:` when it speaks TLS. */
  readonly url: string;
  /** Every request but those of the controls. */
  readonly requests: RequestRecord;
  /** Ends every connection, the unanswered ones too. */
  close(): Promise<void>;
}

/** Starts a stand-in. Rejects with Node's own error when the port is not to be had. */
export const startPlexStandIn = async (options: PlexStandInOptions = {}): Promise<PlexStandIn> => {
  const plex = new Plex({ now: options.now ?? Date.now, codeLifetimes: options.codeLifetimes ?? {} });
  const faults = new FaultBoard();
  const requests = new RequestRecord();
  const server = new PlexServer({ plex, faults, requests, credentials: options.credentials ?? null });
  const controls = createControls({ plex, faults, requests, line: server });
  const url = await server.listen(options.port ?? 0, controls);
  const close = async (): Promise<void> => {
    requests.close();
    await server.close();
  };
  return { ...controls, url, requests, close, [Symbol.asyncDispose]: close };
};
