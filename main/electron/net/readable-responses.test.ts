import type { HeadersReceivedResponse, OnHeadersReceivedListenerDetails, Session } from 'electron';
import { describe, expect, it } from 'vitest';
import { SilentLog } from '../../core/log/testing/silent-log.ts';
import { keepResponsesReadable } from './readable-responses.ts';

type Listener = (
  details: Pick<OnHeadersReceivedListenerDetails, 'statusCode' | 'statusLine' | 'responseHeaders'>,
  answer: (response: HeadersReceivedResponse) => void,
) => void;

interface Head {
  readonly status?: number;
  readonly words?: string;
  readonly headers?: Record<string, string[]>;
}

/** What becomes of the head of an answer, and what is said of it. */
const judge = ({ status = 200, words = 'OK', headers = {} }: Head) => {
  const log = new SilentLog();
  const judged: HeadersReceivedResponse[] = [];
  const onHeadersReceived = (listener: Listener): void =>
    listener({ statusCode: status, statusLine: `HTTP/1.1 ${status} ${words}`, responseHeaders: headers }, (response) =>
      judged.push(response),
    );
  keepResponsesReadable({ webRequest: { onHeadersReceived } } as unknown as Session, log);
  return { judged, lines: log.lines };
};

const plain = { 'Content-Type': ['application/json'], 'Set-Cookie': ['a=1', 'b=2'], 'X-Name': ['Zoë'] };

describe('the head of an answer', () => {
  it.each([
    ['as it comes from Plex', { headers: plain }],
    ['without headers and words', { words: '' }],
    ['with words in Latin-1', { words: 'Très bien' }],
    ['that says 204', { status: 204 }],
    ['that leads elsewhere', { status: 302, headers: { Location: ['https://plex.tv/'] } }],
    ['with the last status that there is', { status: 599 }],
  ])('is left alone %s', (_what, head) => {
    expect(judge(head)).toStrictEqual({ judged: [{}], lines: [] });
  });

  it.each([
    ['beyond Latin-1', { 'X-Gateway': ['网关'] }],
    ['that was no UTF-8', { 'X-Gateway': ['entr\u{fffd}e'] }],
    ['beyond Latin-1 among others', { 'X-Gateway': ['a', '网关'] }],
    ['without a value that may be', { 'X-Gateway': ['a\u{0}b'] }],
    ['with a name that cannot be', { 'X Gateway': ['a'] }],
  ])('goes on without a header %s', (_what, header) => {
    expect(judge({ headers: { ...plain, ...header } })).toStrictEqual({
      judged: [{ responseHeaders: plain, statusLine: 'HTTP/1.1 200' }],
      lines: ['warn: An answer had words in its head that cannot be read; they were left out.'],
    });
  });

  it('goes on without the words of a status line beyond Latin-1', () => {
    expect(judge({ status: 404, words: '没有', headers: plain }).judged).toStrictEqual([
      { responseHeaders: plain, statusLine: 'HTTP/1.1 404' },
    ]);
  });

  it.each([600, 999, 199, 0])('is refused with the status %d', (status) => {
    expect(judge({ status, headers: plain })).toStrictEqual({
      judged: [{ cancel: true }],
      lines: [`warn: An answer was refused: its status is ${status}.`],
    });
  });
});
