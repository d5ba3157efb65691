import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { type Answer, bytesAnswer, type Format, nothing, render, type RenderedAnswer } from '../answers/answer.ts';
import { errorsAnswer, plexError } from '../answers/plex-error.ts';
import { send, sendHalf } from '../http/send.ts';
import type { Fault } from './fault.ts';
import { streamHugeBody } from './huge-body.ts';
import { withMoreFields, withWrongTypes } from './spoiled-data.ts';
import { trickle } from './trickle.ts';
import { sleepUnlessClosed, waitUnlessClosed } from './wait-unless-closed.ts';

/** Stands where Plex's error table has no code for a status. */
const unknownCode = 0;

const htmlAnswer = (status: number, title: string): Answer =>
  bytesAnswer(
    status,
    'text/html; charset=utf-8',
    `<!doctype html><html lang="en"><title>${title}</title><h1>${title}</h1></html>\n`,
  );

/** Node writes each character of a header as a byte. */
const foreignHeader = { 'X-Gateway': Buffer.from('网关').toString('latin1') };

const retryAfterHeader = (retryAfter: string | undefined): Readonly<Record<string, string>> =>
  retryAfter === undefined ? {} : { 'Retry-After': retryAfter };

const statusAnswer = ({ status, body, retryAfter }: Extract<Fault, { kind: 'status' }>): Answer => {
  const answers = {
    html: () => htmlAnswer(status, `Status ${status}`),
    json: () => errorsAnswer(status, [{ code: unknownCode, message: `Status ${status}`, status }]),
    nothing: () => ({ ...nothing, status }),
  };
  const answer = answers[body]();
  return { ...answer, headers: { ...answer.headers, ...retryAfterHeader(retryAfter) } };
};

export interface RightAnswer {
  readonly format: Format;
  /** Does the request's work. Returns its answer. */
  readonly answer: () => Answer;
  /** What the endpoint answered rightly before, if anything. */
  readonly previous: RenderedAnswer | null;
  /** Resolves when the faults of this endpoint are lifted. */
  readonly lifted: (signal: AbortSignal) => Promise<void>;
}

/** Answers with a fault in place of what `answer` gives, or in the way of it. */
export const sendFaulty = async (
  response: ServerResponse,
  fault: Fault,
  { format, answer, previous, lifted }: RightAnswer,
): Promise<void> => {
  const sendAnswer = (whole: Answer): void => send(response, render(whole, format));
  switch (fault.kind) {
    case 'plex-error':
      return sendAnswer(plexError(fault.error, retryAfterHeader(fault.retryAfter)));
    case 'status':
      return sendAnswer(statusAnswer(fault));
    case 'redirect':
      return sendAnswer({ status: 302, headers: { Location: fault.to }, body: { kind: 'nothing' } });
    case 'not-json':
      return sendAnswer(htmlAnswer(200, 'Welcome to the network'));
    case 'huge-body':
      return streamHugeBody(response, fault.bytes);
    case 'previous-answer':
      return send(response, previous ?? render(answer(), format));
    case 'no-answer':
      await once(response, 'close');
      return;
    case 'connection-reset':
      response.socket?.resetAndDestroy();
      return;
    case 'held':
      await waitUnlessClosed(response, lifted);
      return response.destroyed ? undefined : sendAnswer(answer());
    case 'slow':
      await sleepUnlessClosed(response, fault.millis);
      return response.destroyed ? undefined : sendAnswer(answer());
    case 'trickling-body':
      return trickle(response, render(answer(), format), fault.everyMillis);
    case 'foreign-header': {
      const whole = render(answer(), format);
      return send(response, { ...whole, headers: { ...whole.headers, ...foreignHeader } });
    }
    case 'xml':
      return send(response, render(answer(), 'xml'));
    case 'empty-body':
      return send(response, { ...render(answer(), format), bytes: Buffer.alloc(0) });
    case 'truncated-body': {
      const whole = render(answer(), format);
      return send(response, { ...whole, bytes: whole.bytes.subarray(0, Math.floor(whole.bytes.length / 2)) });
    }
    case 'connection-lost':
      await sendHalf(response, render(answer(), format));
      response.destroy();
      return;
    case 'stalled-body':
      await sendHalf(response, render(answer(), format));
      await once(response, 'close');
      return;
    case 'wrong-types':
      return sendAnswer(withWrongTypes(answer()));
    case 'unknown-fields':
      return sendAnswer(withMoreFields(answer()));
  }
};
