import { report } from '../report.ts';
import type { ProtocolHandler } from './protocol.ts';

/** What came of asking a handler of the app: an answer, or Chromium's name for why there is none. */
export type HandlerAnswer =
  | { readonly kind: 'answered'; readonly response: Response }
  | { readonly kind: 'failed'; readonly error: 'ERR_FAILED' | 'ERR_UNEXPECTED' };

const isMissingOr = (answer: object, name: string, isRight: (value: unknown) => boolean): boolean =>
  !Object.hasOwn(answer, name) || isRight(Reflect.get(answer, name));

/** Electron looks at what the object has of its own, and so takes one that is no `Response` too. */
const isValid = (answer: unknown): answer is Partial<Response> =>
  typeof answer === 'object' &&
  answer !== null &&
  isMissingOr(answer, 'status', (status) => typeof status === 'number') &&
  isMissingOr(answer, 'statusText', (text) => typeof text === 'string') &&
  isMissingOr(answer, 'headers', (headers) => typeof headers === 'object') &&
  isMissingOr(answer, 'body', (body) => body === null || body instanceof ReadableStream);

/**
 * Returns the handler's answer as Electron takes it (lib/browser/api/protocol.ts): one that is thrown or makes no sense
 * is unexpected, and is reported.
 */
export const handlerAnswer = async (handler: ProtocolHandler, request: Request): Promise<HandlerAnswer> => {
  try {
    const answer: unknown = await handler(request);
    if (!isValid(answer)) return { kind: 'failed', error: 'ERR_UNEXPECTED' };
    if (answer.type === 'error') return { kind: 'failed', error: 'ERR_FAILED' };
    const { body = null, headers = new Headers(), status = 200 } = answer;
    return { kind: 'answered', response: new Response(body, { headers: Object.fromEntries(headers), status }) };
  } catch (error) {
    report(error);
    return { kind: 'failed', error: 'ERR_UNEXPECTED' };
  }
};
