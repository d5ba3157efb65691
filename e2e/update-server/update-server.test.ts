import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UpdateServer } from './update-server.ts';

let server: UpdateServer;
const content = Buffer.from('0123456789');

beforeAll(async () => {
  server = await UpdateServer.start();
  server.offer({ version: '1.2.0', fileName: 'Latchkey 1.2.0.AppImage', content, notes: '# "New"' });
});
afterAll(() => server[Symbol.asyncDispose]());

const asked = (path: string, range?: string): Promise<Response> =>
  fetch(new URL(path, server.url), { headers: range === undefined ? {} : { range } });

const file = 'Latchkey%201.2.0.AppImage';

describe('the update server', () => {
  it.each(['latest.yml', 'latest-linux.yml', 'latest-linux-arm64.yml', 'latest-mac.yml?noCache=1'])(
    'has a feed as electron-builder writes it: %s',
    async (feed) => {
      const sha512 = createHash('sha512').update(content).digest('base64');
      expect((await (await asked(feed)).text()).split('\n')).toEqual([
        'version: "1.2.0"',
        'files:',
        '  - url: "Latchkey 1.2.0.AppImage"',
        `    sha512: "${sha512}"`,
        '    size: 10',
        'path: "Latchkey 1.2.0.AppImage"',
        `sha512: "${sha512}"`,
        String.raw`releaseNotes: "# \"New\""`,
        'releaseDate: "2026-11-24T10:00:00.000Z"',
        '',
      ]);
    },
  );

  it('gives the file whole, or a range of it', async () => {
    expect(await (await asked(file)).text()).toBe('0123456789');
    for (const [range, text, told] of [
      ['bytes=2-4', '234', 'bytes 2-4/10'],
      ['bytes=8-', '89', 'bytes 8-9/10'],
      ['bytes=-3', '789', 'bytes 7-9/10'],
      ['bytes=5-99', '56789', 'bytes 5-9/10'],
    ] as const) {
      const answer = await asked(file, range);
      expect([answer.status, answer.headers.get('content-range'), await answer.text()]).toEqual([206, told, text]);
    }
  });

  it('gives several ranges as parts, and none where there is none', async () => {
    const answer = await asked(file, 'bytes=0-1, 8-9');
    expect(answer.headers.get('content-type')).toBe('multipart/byteranges; boundary=latchkey-part');
    const part = (range: string, text: string): string =>
      `--latchkey-part\r\nContent-Type: application/octet-stream\r\nContent-Range: bytes ${range}/10\r\n\r\n${text}\r\n`;
    expect(await answer.text()).toBe(`${part('0-1', '01')}${part('8-9', '89')}--latchkey-part--\r\n`);
    expect((await asked(file, 'bytes=20-30')).status).toBe(416);
    expect((await asked('other.AppImage')).status).toBe(404);
    expect((await asked(`${file}.blockmap`)).status).toBe(404);
  });

  it('goes wrong as planned, with the one thing and not the other', async () => {
    server.planFault({ on: 'file', kind: 'damaged' });
    expect(await (await asked(file)).text()).toBe('0123456788');
    expect((await asked('latest.yml')).status).toBe(200);
    server.planFault({ on: 'file', kind: 'cut' });
    await expect((await asked(file)).text()).rejects.toThrow('terminated');
    server.planFault({ on: 'feed', kind: 'status', status: 503 });
    expect((await asked('latest.yml')).status).toBe(503);
    expect(await (await asked(file)).text()).toBe('0123456789');
    server.planFault({ on: 'feed', kind: 'body', body: 'nonsense' });
    expect(await (await asked('latest.yml')).text()).toBe('nonsense');
    server.planFault({ on: 'feed', kind: 'redirect', to: `${server.url}${file}` });
    expect(await (await asked('latest.yml')).text()).toBe('0123456789');
    server.planFault({ on: 'feed', kind: 'reset' });
    await expect(asked('latest.yml')).rejects.toThrow('fetch failed');
    server.planFault({ on: 'feed', kind: 'hang' });
    const silence = AbortSignal.timeout(100);
    await expect(fetch(new URL('latest.yml', server.url), { signal: silence })).rejects.toThrow('timeout');
    server.liftFault();
    expect((await asked('latest.yml')).status).toBe(200);
  });
});
