import { expect, test } from './fixtures/test.ts';
import { LatchkeyPage } from './pages/latchkey-page.ts';
import type { PlexStandIn } from './plex-stand-in/plex-stand-in.ts';

interface Trouble {
  readonly name: string;
  readonly arrange: (plex: PlexStandIn) => void;
  readonly title: string;
}

const meets =
  (fault: Parameters<PlexStandIn['planFault']>[0]['fault']) =>
  (plex: PlexStandIn): void => {
    plex.planFault({ endpoint: 'create pin', fault, times: 1 });
  };

const unreachable = 'Plex can’t be reached';
const someoneElse = 'Your network answered, not Plex';
const notUnderstood = 'Plex’s answer made no sense';
const plexTrouble = 'Plex is having trouble';

const troubles: readonly Trouble[] = [
  { name: 'no way to plex.tv', arrange: (plex) => plex.goOffline(), title: unreachable },
  { name: 'a reset', arrange: meets({ kind: 'connection reset' }), title: unreachable },
  { name: 'a body that breaks off', arrange: meets({ kind: 'connection lost' }), title: unreachable },
  { name: 'a redirect', arrange: meets({ kind: 'redirect', to: 'http://127.0.0.1:9/' }), title: someoneElse },
  { name: 'a page of HTML', arrange: meets({ kind: 'not JSON' }), title: someoneElse },
  { name: 'half an answer', arrange: meets({ kind: 'truncated body' }), title: notUnderstood },
  { name: 'an empty answer', arrange: meets({ kind: 'empty body' }), title: notUnderstood },
  { name: 'an answer of other types', arrange: meets({ kind: 'wrong types' }), title: notUnderstood },
  { name: 'an endless answer', arrange: meets({ kind: 'huge body', bytes: 50_000_000 }), title: notUnderstood },
  { name: 'a bad gateway', arrange: meets({ kind: 'status', status: 502, body: 'HTML' }), title: plexTrouble },
  {
    name: 'too many requests',
    arrange: meets({ kind: 'plex error', error: 'rate limit exceeded', retryAfter: '7' }),
    title: 'Plex asks for a short break',
  },
  {
    name: 'a refusal',
    arrange: meets({ kind: 'status', status: 403, body: 'JSON' }),
    title: 'Plex refused the request',
  },
];

for (const { name, arrange, title } of troubles) {
  test(`${name} while a code is asked for is told of as what it is`, async ({ appPage, plex, keychain }) => {
    const latchkey = new LatchkeyPage(appPage);
    arrange(plex);
    await latchkey.press('Use a code instead');
    await latchkey.seesHeading(title);
    expect((await keychain.entries())['token']).toBeUndefined();
  });
}

test('after trouble, trying again goes on the same way', async ({ appPage, plex }) => {
  const latchkey = new LatchkeyPage(appPage);
  plex.goOffline();
  await latchkey.press('Use a code instead');
  await latchkey.seesHeading(unreachable);
  plex.goOnline();
  await latchkey.press('Try again');
  expect(await latchkey.shownCode()).toHaveLength(4);
});

test('fields that nobody knows are no trouble', async ({ appPage, plex }) => {
  const latchkey = new LatchkeyPage(appPage);
  for (const endpoint of ['create pin', 'poll pin', 'user'] as const) {
    plex.planFault({ endpoint, fault: { kind: 'unknown fields' }, times: 'until lifted' });
  }
  await latchkey.press('Use a code instead');
  plex.approve({ code: await latchkey.shownCode(), person: 'ada' });
  await latchkey.seesHeading('Ada Byron');
});
