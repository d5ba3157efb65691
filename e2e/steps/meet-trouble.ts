import { expect } from '@playwright/test';
import type { KeychainReader } from '../fixtures/keychain-reader.ts';
import type { LatchkeyPage } from '../pages/latchkey-page.ts';
import type { Endpoint } from '../plex-stand-in/endpoints/endpoint.ts';
import type { Fault } from '../plex-stand-in/faults/fault.ts';
import type { PlexStandIn } from '../plex-stand-in/plex-stand-in.ts';

export interface TroubleFixtures {
  readonly latchkey: LatchkeyPage;
  readonly plex: PlexStandIn;
  readonly keychain: KeychainReader;
}

/** How trouble begins for the calls to an endpoint, and how it ends. */
export interface Trouble {
  readonly begin: (plex: PlexStandIn, endpoint: Endpoint) => Promise<void> | void;
  readonly end: (plex: PlexStandIn) => Promise<void> | void;
}

/** A fault in every answer. */
export const meets = (fault: Fault): Trouble => ({
  begin: (plex, endpoint) => plex.planFault({ endpoint, fault, times: 'until lifted' }),
  end: (plex) => plex.liftFaults(),
});

/** The network goes at the moment when this is asked. */
export const cutOff: Trouble = {
  begin: (plex, endpoint) => {
    plex.planFault({ endpoint, fault: { kind: 'no-answer' }, times: 1 });
    const goOffline = (): void => plex.goOffline();
    // A test that ends before has closed its Plex.
    plex.requests.next(endpoint).then(goOffline, () => undefined);
  },
  end: (plex) => plex.goOnline(),
};

export const offline: Trouble = { begin: (plex) => plex.goOffline(), end: (plex) => plex.goOnline() };

/** While a code is asked for: the person is told, and gets the code at the next try. */
export const meetWhileAsking = async (
  { latchkey, plex }: TroubleFixtures,
  trouble: Trouble,
  title: string,
): Promise<void> => {
  await trouble.begin(plex, 'create-pin');
  await latchkey.press('Use a code instead');
  await latchkey.seesHeading(title);
  await trouble.end(plex);
  await latchkey.press('Try again');
  expect(await latchkey.shownCode()).toBe(plex.pins().at(-1)?.code);
};

/** While the code is waited for: the person is told, and the same code still works. */
export const meetWhileWaiting = async (
  { latchkey, plex }: TroubleFixtures,
  trouble: Trouble,
  summary: string,
): Promise<void> => {
  plex.setLifetimes({ claimedSeconds: 60 });
  await latchkey.press('Use a code instead');
  const code = await latchkey.shownCode();
  await trouble.begin(plex, 'poll-pin');
  await expect(latchkey.page.getByText(summary)).toBeVisible();
  await trouble.end(plex);
  plex.approve({ code, person: 'ada' });
  await latchkey.seesHeading('Ada Byron');
};

/** While Plex is asked whose the new token is: the person is told, the token is kept, and the next try goes on. */
export const meetWhileConfirming = async (
  { latchkey, plex, keychain }: TroubleFixtures,
  trouble: Trouble,
  title: string,
): Promise<void> => {
  await latchkey.press('Use a code instead');
  const code = await latchkey.shownCode();
  // Held back until the trouble has begun, however long that takes.
  plex.planFault({ endpoint: 'poll-pin', fault: { kind: 'previous-answer' }, times: 'until lifted' });
  plex.setLifetimes({ claimedSeconds: 60 });
  plex.approve({ code, person: 'ada' });
  await trouble.begin(plex, 'user');
  plex.liftFaults({ endpoint: 'poll-pin' });
  await latchkey.seesHeading('Approved, almost there');
  await latchkey.seesHeading(title);
  expect((await keychain.kept()).token).toBe(plex.pins().at(-1)?.claim?.token);
  await latchkey.tryAgainOnce(() => trouble.end(plex));
  await latchkey.seesHeading('Ada Byron');
};

/** While signing out: the key is gone here, and the person is told that Plex does not know yet, until it does. */
export const meetWhileSigningOut = async (
  { latchkey, plex, keychain }: TroubleFixtures,
  trouble: Trouble,
): Promise<void> => {
  await latchkey.press('Use a code instead');
  plex.approve({ code: await latchkey.shownCode(), person: 'ada' });
  await latchkey.seesHeading('Ada Byron');
  const token = plex.pins().at(-1)?.claim?.token ?? '';
  await trouble.begin(plex, 'sign-out');
  await latchkey.press('Sign out');
  await latchkey.answerQuestion('Sign out');
  await latchkey.seesHeading('Signed out on this computer');
  const kept = await keychain.kept();
  expect(kept.token).toBeUndefined();
  expect(kept.toRevoke).toEqual([token]);
  await trouble.end(plex);
  // As coming back to the window does.
  await latchkey.page.evaluate(() => window.latchkey.pollNow());
  await expect(latchkey.heading('Signed out on this computer')).toBeHidden();
  expect(plex.revoke({ token })).toBe(false);
};
