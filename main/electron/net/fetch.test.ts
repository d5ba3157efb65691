import { describe, expect, it, vi } from 'vitest';
import { fetch } from './fetch.ts';

const electron = vi.hoisted(() => ({
  net: { fetch: vi.fn((_address: string, _options: RequestInit) => Promise.resolve(new Response('answer'))) },
}));
vi.mock('electron', () => electron);

describe('what is asked of the network', () => {
  it('is kept in no cache, takes no cookies along, and is answered from where it was asked, whoever asks', async () => {
    const careless: RequestInit = { method: 'POST', cache: 'force-cache', credentials: 'include', redirect: 'follow' };
    const response = await fetch('https://plex.tv/', careless);
    expect(await response.text()).toBe('answer');
    expect(electron.net.fetch.mock.calls).toStrictEqual([
      ['https://plex.tv/', { method: 'POST', cache: 'no-store', credentials: 'omit', redirect: 'error' }],
    ]);
  });
});
