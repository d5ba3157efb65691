import type { KeychainReader } from '../fixtures/keychain-reader.ts';
import type { RunningApp } from '../fixtures/running-app.ts';
import { LatchkeyPage } from '../pages/latchkey-page.ts';
import type { PlexStandIn } from '../plex-stand-in/plex-stand-in.ts';

interface EarlierRunNeeds {
  readonly launch: () => Promise<RunningApp>;
  readonly plex: PlexStandIn;
  readonly keychain: KeychainReader;
}

const titles = { ada: 'Ada Byron', grace: 'Grace Murray' } as const;

/** Signs a person in with a short code, approved without a browser, for tests that are about what comes after. */
export const signIn = async (app: RunningApp, plex: PlexStandIn, person: keyof typeof titles): Promise<void> => {
  const latchkey = new LatchkeyPage(app.page);
  await latchkey.press('Use a code instead');
  plex.approve({ code: await latchkey.shownCode(), person });
  await latchkey.seesHeading(titles[person]);
  await app.page.getByText('Confirmed by Plex', { exact: true }).waitFor();
  await app.page.locator('img').waitFor();
};

/** Lets an earlier run of the app sign a person in, and quit. Returns what it left in the keychain. */
export const signedInBefore = async (
  { launch, plex, keychain }: EarlierRunNeeds,
  person: keyof typeof titles,
): Promise<{ readonly token: string; readonly identifier: string }> => {
  const app = await launch();
  await signIn(app, plex, person);
  const { token = '' } = await keychain.kept();
  const { 'client identifier': identifier = '' } = await keychain.entries();
  await app.quit();
  return { token, identifier };
};
