import type { Answer } from '../answers/answer.ts';
import { plexError } from '../answers/plex-error.ts';
import type { PlexRequest } from '../http/plex-request.ts';
import { type ClientIdentity, readClientIdentity } from '../plex/client-identity.ts';
import type { Device } from '../plex/device-store.ts';
import type { Plex } from '../plex/plex.ts';

/** A request that found its endpoint. */
export interface Call {
  readonly request: PlexRequest;
  /** The pieces that the endpoint's path names in braces. */
  readonly parameters: Readonly<Record<string, string>>;
  /** Reads a header, query argument or body field. */
  readonly input: (name: string) => string | null;
  readonly plex: Plex;
  /** Where the stand-in is reached, for the addresses inside its answers. */
  readonly origin: string;
}

export type AnswerCall = (call: Call) => Answer;

/** Answers calls that name their client identifier; all others get 400 with code 1000 (recorded answer). */
export const withClient =
  (answer: (call: Call, identity: ClientIdentity) => Answer): AnswerCall =>
  (call) => {
    const clientIdentifier = call.input('X-Plex-Client-Identifier');
    if (clientIdentifier === null) return plexError('client identifier missing');
    return answer(call, readClientIdentity(clientIdentifier, call.input));
  };

/** Answers calls that bring a living token; all others get 401 with code 1001 (recorded answer). */
export const withToken =
  (answer: (call: Call, device: Device) => Answer): AnswerCall =>
  (call) => {
    const token = call.input('X-Plex-Token');
    const device = token === null ? null : call.plex.devices.findByToken(token);
    return device === null ? plexError('not authenticated') : answer(call, device);
  };

/** Answers calls that bring both. */
export const withClientAndToken = (answer: (call: Call, device: Device) => Answer): AnswerCall =>
  withClient((call) => withToken(answer)(call));
