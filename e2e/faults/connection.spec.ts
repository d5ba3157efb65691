import { findRuntime } from '../../scripts/runtime.ts';
import { Authority } from '../certificates/authority.ts';
import { RefusingProxy } from '../fixtures/refusing-proxy.ts';
import { expect, test } from '../fixtures/test.ts';
import { LatchkeyPage } from '../pages/latchkey-page.ts';
import { startPlexStandIn } from '../plex-stand-in/plex-stand-in.ts';

const notSecure = 'The connection isn’t secure';

test('a connection refused, then no TLS at all, then an unknown certificate, then an expired one: each is told of, and nothing is sent', async ({
  launch,
}) => {
  await using authority = await Authority.found();
  await using unknown = await Authority.found();
  const nobody = await startPlexStandIn({ credentials: await authority.issue('valid') });
  const port = Number(new URL(nobody.url).port);
  await nobody.close();
  const { page } = await launch({
    LATCHKEY_PLEX_URL: nobody.url,
    // The stand-in for Electron believes this authority too; Electron itself knows only those of the system.
    NODE_EXTRA_CA_CERTS: authority.certificateFile,
  });
  const latchkey = new LatchkeyPage(page);

  await latchkey.press('Use a code instead');
  await latchkey.seesHeading('Plex can’t be reached');

  const triesAgainAndSees = async (
    title: string,
    plex: Awaited<ReturnType<typeof startPlexStandIn>>,
  ): Promise<void> => {
    await test.step(`${title}: ${plex.url}`, async () => {
      await latchkey.leaveBy('Try again');
      await latchkey.seesHeading(title);
      expect(plex.requests.all).toHaveLength(0);
      await plex.close();
    });
  };
  await triesAgainAndSees(notSecure, await startPlexStandIn({ port }));
  await triesAgainAndSees(notSecure, await startPlexStandIn({ port, credentials: await unknown.issue('valid') }));
  await triesAgainAndSees(notSecure, await startPlexStandIn({ port, credentials: await authority.issue('expired') }));

  if (findRuntime().kind === 'stand-in') {
    // So it was the certificates indeed.
    await using plex = await startPlexStandIn({ port, credentials: await authority.issue('valid') });
    await latchkey.leaveBy('Try again');
    expect(await latchkey.shownCode()).toBe(plex.pins()[0]?.code);
  }
});

test('a name that is not found while a code is asked for: “Plex can’t be reached”', async ({ launch, plex }) => {
  const { page } = await launch({ LATCHKEY_PLEX_URL: plex.url.replace('127.0.0.1', 'localhost') }, [
    '--host-resolver-rules=MAP localhost ~NOTFOUND',
  ]);
  const latchkey = new LatchkeyPage(page);
  await latchkey.press('Use a code instead');
  await latchkey.seesHeading('Plex can’t be reached');
  await expect(latchkey.button('Try again')).toBeVisible();
  expect(plex.requests.all).toHaveLength(0);
});

test('a proxy that answers with a 407, then with a 502, instead of laying a tunnel: “Your network answered, not Plex”', async ({
  launch,
}) => {
  await using authority = await Authority.found();
  await using plex = await startPlexStandIn({ credentials: await authority.issue('valid') });
  await using proxy = await RefusingProxy.start(407);
  const { page } = await launch({ LATCHKEY_PLEX_URL: plex.url }, proxy.switches);
  const latchkey = new LatchkeyPage(page);
  const askedForPlex = (): number => proxy.asked.filter((host) => host === new URL(plex.url).host).length;

  await latchkey.press('Use a code instead');
  await latchkey.seesHeading('Your network answered, not Plex');
  expect(askedForPlex()).toBe(1);

  proxy.status = 502;
  await latchkey.leaveBy('Try again');
  await expect.poll(askedForPlex).toBe(2);
  await latchkey.seesHeading('Your network answered, not Plex');
  expect(plex.requests.all).toHaveLength(0);
});
