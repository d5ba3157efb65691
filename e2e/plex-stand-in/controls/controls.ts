import type { FaultBoard } from '../faults/fault-board.ts';
import type { RequestRecord, SeenRequest } from '../http/request-record.ts';
import type { Device } from '../plex/device-store.ts';
import type { Pin } from '../plex/pin.ts';
import type { Approval, Plex, Question } from '../plex/plex.ts';
import type { ControlInput, ControlName } from './control-table.ts';

interface ControlOutputs {
  readonly approve: Approval;
  readonly question: Question;
  readonly expire: boolean;
  readonly revoke: boolean;
  readonly pins: readonly Pin[];
  readonly devices: readonly Device[];
  readonly seenRequests: Promise<readonly SeenRequest[]>;
}

/** What a control gives back; most give nothing. */
export type ControlOutput<Name extends ControlName> = Name extends keyof ControlOutputs ? ControlOutputs[Name] : void;

/** What a control is called with; one that needs nothing may be called with nothing. */
export type ControlArguments<Name extends ControlName> =
  undefined extends ControlInput<Name> ? [input?: ControlInput<Name>] : [input: ControlInput<Name>];

/** What a test, or a person at a demo, can do to the stand-in. */
export type Controls = {
  readonly [Name in ControlName]: (...input: ControlArguments<Name>) => ControlOutput<Name>;
};

/** Whether the stand-in answers, and how to cut everybody off. */
export interface Line {
  goOffline(): void;
  goOnline(): void;
}

interface Controlled {
  readonly plex: Plex;
  readonly faults: FaultBoard;
  readonly requests: RequestRecord;
  readonly line: Line;
}

export const createControls = ({ plex, faults, requests, line }: Controlled): Controls => ({
  approve: ({ code, person, askedAt }) => plex.approve(code, person, askedAt ?? null),
  question: ({ code, askedAt }) => plex.question(code, askedAt),
  expire: ({ code }) => plex.pins.expire(code),
  revoke: ({ token }) => plex.devices.revoke(token),
  advance: ({ seconds }) => plex.clock.advanceSeconds(seconds),
  setLifetimes: (lifetimes = {}) => plex.pins.setLifetimes(lifetimes),
  setTokenLength: ({ characters }) => plex.devices.setTokenLength(characters),
  setPinForm: (form = {}) => plex.pins.setForm(form),
  planFault: (fault) => faults.plan(fault),
  liftFaults: ({ endpoint } = {}) => faults.lift(endpoint),
  goOffline: () => line.goOffline(),
  goOnline: () => line.goOnline(),
  pins: () => plex.pins.all(),
  devices: () => plex.devices.all(),
  seenRequests: async ({ endpoint, atLeast = 0 } = {}) => {
    const matcher = endpoint ?? (() => true);
    if (atLeast > 0) await requests.nth(matcher, atLeast);
    return requests.of(matcher);
  },
});
