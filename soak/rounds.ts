import type { AppHarness } from '../e2e/fixtures/app-harness.ts';
import { LatchkeyPage } from '../e2e/pages/latchkey-page.ts';

/** What a soak plays with: the app and the world around it. */
export type SoakHarness = Omit<AppHarness, typeof Symbol.asyncDispose>;

/** A way from the welcome to being signed in, with what disturbs it. */
type Way = (harness: SoakHarness, latchkey: LatchkeyPage) => Promise<void>;

const approve = async ({ plex }: SoakHarness, latchkey: LatchkeyPage): Promise<void> => {
  plex.approve({ code: await latchkey.shownCode(), person: 'ada' });
};

const undisturbed: Way = async (harness, latchkey) => {
  await latchkey.press('Use a code instead');
  await approve(harness, latchkey);
};

/** Through each part of the app that a sign-in can go through, so that what is left over there is seen. */
export const ways: ReadonlyMap<string, Way> = new Map<string, Way>([
  ['undisturbed', undisturbed],
  [
    'cancelled, and begun anew',
    async (harness, latchkey) => {
      await latchkey.press('Use a code instead');
      await latchkey.shownCode();
      await latchkey.leaveBy('Cancel');
      await undisturbed(harness, latchkey);
    },
  ],
  [
    'refused by Plex at first',
    async (harness, latchkey) => {
      const fault = { kind: 'status', status: 503, body: 'html' } as const;
      harness.plex.planFault({ endpoint: 'create-pin', fault, times: 'until lifted' });
      await latchkey.press('Use a code instead');
      await latchkey.tryAgainOnce(() => harness.plex.liftFaults());
      await approve(harness, latchkey);
    },
  ],
  [
    'cut off while it waits, on a computer that sleeps',
    async (harness, latchkey) => {
      const { app, plex } = harness;
      await latchkey.press('Use a code instead');
      await latchkey.shownCode();
      plex.planFault({ endpoint: 'poll-pin', fault: { kind: 'connection-reset' }, times: 1 });
      await plex.requests.next('poll-pin');
      plex.goOffline();
      plex.goOnline();
      await app.application.evaluate(({ powerMonitor }) => void powerMonitor.emit('resume'));
      await approve(harness, latchkey);
    },
  ],
  [
    'with a page that is loaded anew while it waits',
    async (harness, latchkey) => {
      await latchkey.press('Use a code instead');
      await latchkey.shownCode();
      await harness.app.page.reload();
      await approve(harness, latchkey);
    },
  ],
  [
    'with a keychain that is locked when the token comes',
    async (harness, latchkey) => {
      const { keyring } = harness;
      if (keyring === null) return undisturbed(harness, latchkey);
      await latchkey.press('Use a code instead');
      await latchkey.shownCode();
      await keyring.lock();
      await approve(harness, latchkey);
      await latchkey.tryAgainOnce(() => keyring.unlock());
    },
  ],
]);

/** Goes one way to being signed in, and signs out. Throws when either is not reached. */
export const playRound = async (harness: SoakHarness, way: Way): Promise<void> => {
  const latchkey = new LatchkeyPage(harness.app.page);
  await way(harness, latchkey);
  await latchkey.press('Sign out');
  await latchkey.answerQuestion('Sign out');
  await latchkey.button('Sign in with Plex').waitFor();
};
