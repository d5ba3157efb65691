import type { RequestListener } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AnsweringServer, startServer } from '../../../main/core/testing/answering-server.ts';
import { runFixture, type RunningFixture } from '../running-fixture.ts';

const answer: RequestListener = (request, response) => {
  response.setHeader('x-sent', request.rawHeaders.join('|'));
  response.appendHeader('x-twice', 'one').appendHeader('x-twice', 'two').appendHeader('set-cookie', 'one=1');
  request.pipe(response);
};

let fixture: RunningFixture;
let server: AnsweringServer;

beforeAll(async () => {
  server = await startServer(answer);
  fixture = await runFixture();
});
afterAll(async () => {
  await fixture[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
});

describe('net.request', () => {
  it('sends what is written, and gives headers as Electron does', async () => {
    const said = await fixture.app.evaluate(
      ({ net }, url) =>
        new Promise<readonly unknown[]>((resolve, reject) => {
          const request = net.request({ method: 'post', url });
          request.setHeader('X-Number', 900 as unknown as string);
          request.setHeader('X-Gone', 'gone');
          request.removeHeader('x-gone');
          const kept = [request.getHeader('x-number'), request.getHeader('X-Gone')];
          request.on('error', reject);
          request.on('response', (response) => {
            const text: string[] = [];
            response.on('data', (chunk) => text.push(String(chunk)));
            response.on('end', () => {
              const { headers, rawHeaders, httpVersion } = response;
              const sent = String(headers['x-sent']).includes('|X-Number|900|');
              const own = [headers['x-twice'], headers['set-cookie'], httpVersion, rawHeaders.includes('x-twice')];
              resolve([kept, text.join(''), sent, own]);
            });
          });
          request.write('one ');
          request.end('two');
        }),
      `${server.address}/echo`,
    );
    expect(said).toStrictEqual([[900, undefined], 'one two', true, ['one, two', ['one=1'], '1.1', true]]);
  });

  // Read in lib/common/api/net-client-request.ts and spec/api-net-spec.ts ("should be able to pipe a readable stream into a
  // net request").
  it.each(['GET', 'DELETE', 'POST'])('sends the body of a %s', async (method) => {
    const echoed = await fixture.app.evaluate(
      ({ net }, { method, url }) =>
        new Promise<string>((resolve, reject) => {
          const request = net.request({ method, url });
          request.on('error', reject);
          request.on('response', (response) => {
            const text: string[] = [];
            response.on('data', (chunk) => text.push(String(chunk)));
            response.on('end', () => resolve(text.join('')));
          });
          request.write('one ');
          request.end('two');
        }),
      { method, url: `${server.address}/echo` },
    );
    expect(echoed).toBe('one two');
  });

  it('refuses what Electron refuses', async () => {
    const messages = await fixture.app.evaluate(({ net }) => {
      const caught = (run: () => unknown): string => {
        try {
          return String(run());
        } catch (error) {
          return (error as Error).message;
        }
      };
      const request = net.request('http://127.0.0.1:1/');
      const unsound = { session: 1 } as unknown as Electron.ClientRequestConstructorOptions;
      return [
        caught(() => net.request('file:///etc/hostname')),
        caught(() => net.request({ url: 'app://fixture/' })),
        caught(() => net.request({ path: '/a b' })),
        caught(() => net.request({ redirect: 'other' as 'error' })),
        caught(() => net.request({ url: 'http://127.0.0.1/', ...unsound })),
        caught(() => request.setHeader('X Y', 'value')),
        caught(() => request.setHeader('X-Y', 'one\ntwo')),
        caught(() => request.setHeader('X-Y', undefined as unknown as string)),
        caught(() => request.getHeader(undefined as unknown as string)),
        caught(() => request.followRedirect()),
      ];
    });
    expect(messages).toStrictEqual([
      'ClientRequest only supports http: and https: protocols',
      'ClientRequest only supports http: and https: protocols',
      'Request path contains unescaped characters',
      'redirect mode should be one of follow, error or manual',
      '`session` should be an instance of the Session class',
      "Invalid header name: 'X Y'",
      "Invalid value for header 'X-Y': 'one\ntwo'",
      '`value` required in setHeader("X-Y", value)',
      '`name` is required for getHeader(name)',
      'followRedirect() called, but was not waiting for a redirect',
    ]);
  });
});
