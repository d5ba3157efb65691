import { once } from 'node:events';
import type { RequestListener, ServerResponse } from 'node:http';
import { describe, expect, it, vi } from 'vitest';
import { startPlexStandIn } from '../../../e2e/plex-stand-in/plex-stand-in.ts';
import { startServer } from '../testing/answering-server.ts';
import { systemClock } from '../time/clock.ts';
import { VirtualClock } from '../time/testing/virtual-clock.ts';
import { fetchAvatar } from './avatar.ts';
import { madePictures, madePng, movingPng, pngChunk } from './pictures/testing/made-pictures.ts';
import { choosePlexEndpoints, realPlexEndpoints } from './plex-endpoints.ts';
import { privateFetch } from './private-fetch.ts';

const fetch = privateFetch(globalThis.fetch);
const never = new AbortController().signal;

const size = { width: 40, height: 30 };
const picture = madePng(size);

/** Fetches the picture of a server that stands in for Plex. */
const fetchFrom = async (answer: RequestListener, signal = never): Promise<string | null> => {
  await using server = await startServer(answer);
  const { endpoints } = choosePlexEndpoints(server.address, false);
  return await fetchAvatar({ clock: systemClock, fetch, endpoints }, `${server.address}/avatar`, signal);
};

const sending =
  (bytes: Buffer | string, type = 'image/png', status = 200): RequestListener =>
  (_request, response) => {
    response.writeHead(status, { 'Content-Type': type }).end(bytes);
  };

const breakingOff: RequestListener = (_request, response) => {
  response.writeHead(200, { 'Content-Length': 100 }).write(picture, () => response.destroy());
};

describe('an account’s picture', () => {
  it('comes as data that a page can show', async () => {
    await using plex = await startPlexStandIn();
    const { endpoints } = choosePlexEndpoints(plex.url, false);
    const address = `${plex.url}/users/ada0000000000001/avatar`;
    expect(await fetchAvatar({ clock: systemClock, fetch, endpoints }, address, never)).toMatch(
      /^data:image\/png;base64,iVBORw0KGgo/,
    );
    const [request] = plex.requests.of('avatar');
    expect(Object.keys(request?.headers ?? {}).filter((name) => /plex|cookie|authorization/.test(name))).toStrictEqual(
      [],
    );
  });

  it.each(Object.entries(madePictures(size)))(
    'is known by its bytes, whatever the server says: %s',
    async (_name, { type, bytes }) => {
      expect(await fetchFrom(sending(bytes, 'text/html'))).toBe(`data:${type};base64,${bytes.toString('base64')}`);
    },
  );

  it.each([
    ['a page', '<script>alert(1)</script>', 'image/png'],
    ['a drawing that can hold scripts', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'image/svg+xml'],
    ['a picture of another kind', 'BM\u{0}\u{0}', 'image/bmp'],
    ['a few bytes that unfold into gigabytes', madePng({ width: 23_000, height: 23_000 }), 'image/png'],
    ['frames that never rest', movingPng(size, 4), 'image/png'],
    ['half a beginning', picture.subarray(0, 7), 'image/png'],
    ['sound', 'RIFF\u{24}\u{0}\u{0}\u{0}WAVEfmt ', 'image/webp'],
    ['nothing', '', 'image/png'],
  ])('is not %s', async (_what, bytes, type) => {
    expect(await fetchFrom(sending(bytes, type))).toBeNull();
  });

  it.each([404, 403, 500])('is missing when the answer is %d', async (status) => {
    expect(await fetchFrom(sending(picture, 'image/png', status))).toBeNull();
  });

  it('may just be as large as half a mebibyte', async () => {
    const sized = (bytes: number): Buffer => madePng(size, pngChunk('IDAT', Buffer.alloc(bytes - picture.length - 12)));
    const most = sized(512 * 1024);
    expect(most).toHaveLength(512 * 1024);
    expect(await fetchFrom(sending(most))).toBe(`data:image/png;base64,${most.toString('base64')}`);
    expect(await fetchFrom(sending(sized(512 * 1024 + 1)))).toBeNull();
  });

  it('is handed on without what it is not shown by', async () => {
    const wordy = madePng(size, pngChunk('tEXt', Buffer.from('Where\0At home')));
    expect(await fetchFrom(sending(wordy))).toBe(`data:image/png;base64,${picture.toString('base64')}`);
  });

  it('is not fetched from where a redirect leads', async () => {
    await using elsewhere = await startServer(sending(picture));
    const answer: RequestListener = (_request, response) => {
      response.writeHead(302, { Location: `${elsewhere.address}/avatar` }).end();
    };
    expect(await fetchFrom(answer)).toBeNull();
    expect(elsewhere.requests).toHaveLength(0);
  });

  it('is missing when the connection breaks', async () => {
    expect(await fetchFrom(breakingOff)).toBeNull();
  });

  it.each([
    'http://plex.tv/users/ada/avatar',
    'https://plex.tv.evil.example/avatar',
    'https://gravatar.example/avatar',
    'file:///etc/passwd',
    'data:image/png;base64,iVBORw0KGgo=',
    '/users/ada/avatar',
    '',
  ])('is not asked for at "%s"', async (address) => {
    const asked = vi.fn<typeof fetch>();
    expect(
      await fetchAvatar({ clock: systemClock, fetch: asked, endpoints: realPlexEndpoints }, address, never),
    ).toBeNull();
    expect(asked).not.toHaveBeenCalled();
  });
});

describe('a picture that does not come', () => {
  it('is waited for no longer than ten seconds', async () => {
    const clock = new VirtualClock();
    const begun = Promise.withResolvers<ServerResponse>();
    await using server = await startServer((_request, response) => begun.resolve(response));
    const { endpoints } = choosePlexEndpoints(server.address, false);
    const settled = vi.fn();
    const fetched = fetchAvatar({ clock, fetch, endpoints }, `${server.address}/avatar`, never).finally(settled);
    const response = await begun.promise;
    await clock.advance(9_999);
    expect(settled).not.toHaveBeenCalled();
    await clock.advance(1);
    expect(await fetched).toBeNull();
    if (!response.closed) await once(response, 'close');
  });
});

describe('a caller who leaves', () => {
  const reason = new Error('The app quits.');

  it('hears the reason', async () => {
    const leaving = new AbortController();
    const begun = Promise.withResolvers<ServerResponse>();
    await using server = await startServer((_request, response) => begun.resolve(response));
    const { endpoints } = choosePlexEndpoints(server.address, false);
    const fetched = fetchAvatar({ clock: systemClock, fetch, endpoints }, `${server.address}/avatar`, leaving.signal);
    const response = await begun.promise;
    leaving.abort(reason);
    await expect(fetched).rejects.toBe(reason);
    if (!response.closed) await once(response, 'close');
  });

  it('before the call gets no request sent', async () => {
    await using server = await startServer(sending(picture));
    const { endpoints } = choosePlexEndpoints(server.address, false);
    const fetched = fetchAvatar(
      { clock: systemClock, fetch, endpoints },
      `${server.address}/avatar`,
      AbortSignal.abort(reason),
    );
    await expect(fetched).rejects.toBe(reason);
    expect(server.requests).toHaveLength(0);
  });
});
