import * as v from 'valibot';
import { endpoints } from '../endpoints/endpoint.ts';
import { plannedFaultShape } from '../faults/fault.ts';
import { personNames } from '../plex/person.ts';

const seconds = v.pipe(v.number(), v.finite(), v.minValue(0));
const characters = v.pipe(v.number(), v.integer(), v.minValue(1));
const endpoint = v.exactOptional(v.picklist(endpoints));

const askingPage = v.union([
  v.strictObject({ page: v.literal('approval-page'), clientIdentifier: v.string() }),
  v.strictObject({ page: v.literal('link-page') }),
]);

const control = <const Fields extends v.ObjectEntries>(path: string, fields: Fields) => ({
  path: `/stand-in/${path}`,
  input: v.pipe(v.strictObject(fields), v.readonly()),
});

/** A control that may be used without any input. */
const bareControl = <const Fields extends v.ObjectEntries>(path: string, fields: Fields) => {
  const { input } = control(path, fields);
  return { path: `/stand-in/${path}`, input: v.optional(input) };
};

/** Every control: where it is reached by POST, and what it takes as JSON. */
export const controlTable = {
  /** Claims a code for a person. Without the page where the person was asked, both kinds of code will do. */
  approve: control('approve', {
    code: v.string(),
    person: v.picklist(personNames),
    askedAt: v.exactOptional(askingPage),
  }),
  /** Looks which app asks with a code. */
  question: control('question', { code: v.string(), askedAt: askingPage }),
  /** Ends the life of a pin, claimed or not; says whether there was one. */
  expire: control('expire', { code: v.string() }),
  /** Kills a token and leaves the device in the list; says whether the token was alive. */
  revoke: control('revoke', { token: v.string() }),
  /** Pushes the stand-in's clock forward. */
  advance: control('advance', { seconds }),
  /** Changes how long pins live that are asked for, or claimed, from now on. */
  setLifetimes: bareControl('lifetimes', {
    strongSeconds: v.exactOptional(seconds),
    shortSeconds: v.exactOptional(seconds),
    claimedSeconds: v.exactOptional(seconds),
  }),
  /** Changes how long the tokens are that are given out from now on. */
  setTokenLength: control('token-length', { characters }),
  /** Changes what pins look like that are asked for from now on. */
  setPinForm: bareControl('form', {
    nextId: v.exactOptional(v.pipe(v.string(), v.regex(/^[1-9]\d*$/))),
    strongCharacters: v.exactOptional(characters),
    shortCharacters: v.exactOptional(characters),
  }),
  /** Plans a fault for the next so many requests of an endpoint, or until it is lifted. */
  planFault: { path: '/stand-in/faults', input: plannedFaultShape },
  /** Forgets the planned faults of an endpoint, or all of them. */
  liftFaults: bareControl('lift', { endpoint }),
  /** Ends every connection, and from now on every new one as soon as it asks; only the controls stay reachable. */
  goOffline: bareControl('offline', {}),
  goOnline: bareControl('online', {}),
  /** Every pin that was asked for, the oldest first. */
  pins: bareControl('pins', {}),
  /** Every authorized device with its token, the people's own browsers among them. */
  devices: bareControl('devices', {}),
  /** The requests seen so far, of one endpoint or all; waits until there are at least so many. */
  seenRequests: bareControl('requests', {
    endpoint,
    atLeast: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  }),
} as const;

export type ControlName = keyof typeof controlTable;
/** What a control takes; undefined is among it where the control may be used without any input. */
export type ControlInput<Name extends ControlName> = v.InferOutput<(typeof controlTable)[Name]['input']>;

export const controlNames = Object.keys(controlTable) as ControlName[];
