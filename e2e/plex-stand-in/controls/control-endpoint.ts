import * as v from 'valibot';
import { type Answer, dataAnswer } from '../answers/answer.ts';
import type { Data } from '../answers/xml.ts';
import type { PlexRequest } from '../http/plex-request.ts';
import { type ControlName, controlNames, controlTable } from './control-table.ts';
import type { Controls } from './controls.ts';

type Decoded =
  | { readonly kind: 'input'; readonly input: unknown }
  | { readonly kind: 'not-valid'; readonly reason: string };

const decode = (name: ControlName, body: string): Decoded => {
  try {
    const decoded = v.safeParse(controlTable[name].input, body === '' ? undefined : JSON.parse(body));
    return decoded.success
      ? { kind: 'input', input: decoded.output }
      : { kind: 'not-valid', reason: v.summarize(decoded.issues) };
  } catch {
    return { kind: 'not-valid', reason: 'The body is not JSON.' };
  }
};

const messageAnswer = (status: number, message: string): Answer => dataAnswer(status, 'response', { message });

/** Answers `POST /stand-in/<control>` with what the control gives, as JSON; null where it gives nothing. */
export const answerControl = async (controls: Controls, { method, path, body }: PlexRequest): Promise<Answer> => {
  const name = controlNames.find((candidate) => controlTable[candidate].path === path);
  if (name === undefined) return messageAnswer(404, `The stand-in has no control at ${path}.`);
  if (method !== 'POST') return messageAnswer(405, 'Controls are reached by POST.');
  const decoded = decode(name, body);
  if (decoded.kind === 'not-valid') return messageAnswer(400, decoded.reason);
  // The table has just checked that this input belongs to this control.
  const run = controls[name] as (input: unknown) => unknown;
  return dataAnswer(200, 'response', ((await run(decoded.input)) ?? null) as Data);
};
