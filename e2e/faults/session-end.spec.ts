import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findRuntime } from '../../scripts/runtime.ts';
import type { RunningApp } from '../fixtures/running-app.ts';
import { expect, test } from '../fixtures/test.ts';
import { LatchkeyPage } from '../pages/latchkey-page.ts';
import { signIn } from '../steps/sign-in.ts';

const place = { x: 300, y: 120, width: 520, height: 700 };

const move = ({ application }: RunningApp): Promise<void> =>
  application.evaluate(({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setBounds(to), place);

const rememberedPlace = async (profile: string): Promise<unknown> =>
  (JSON.parse(await readFile(join(profile, 'settings.json'), 'utf8')) as { windowBounds: unknown }).windowBounds;

/** Ends the person's session. Returns how the app was ended, if it did not end by itself before. */
const endSession = async ({
  application,
}: RunningApp): Promise<readonly [code: number | null, signal: string | null]> => {
  const program = application.process();
  const ended = once(program, 'exit') as Promise<[number | null, string | null]>;
  program.kill('SIGUSR2');
  return ended;
};

/** What Electron does when the display or the session bus is gone: it asks nobody and ends. */
const loseDisplay = async ({ application }: RunningApp): Promise<void> => {
  const ended = once(application.process(), 'exit');
  await application.evaluate(({ app }) => app.exit(0)).catch(() => undefined);
  await ended;
};

test.describe('the end of the session', () => {
  test.skip(findRuntime().kind === 'electron', 'Only Windows ends a session so, and no test can end its own.');
  /** Longer than any leaving may take. */
  const askedFirst = { LATCHKEY_SESSION_QUESTION_MILLIS: '20000' };

  test.describe('without a keychain', () => {
    test.use({ keyringKind: 'no-service' });

    test('ends the token that was kept for it only, before the app is gone', async ({ launch, plex }) => {
      const app = await launch(askedFirst);
      await new LatchkeyPage(app.page).press('Go on for this session only');
      await signIn(app, plex, 'ada');
      expect(await endSession(app)).toEqual([0, null]);
      expect(plex.revoke({ token: plex.pins()[0]?.claim?.token ?? '' })).toBe(false);
    });
  });

  test('fetches the token that was approved in the last moment', async ({ launch, plex, keychain }) => {
    const app = await launch(askedFirst);
    const latchkey = new LatchkeyPage(app.page);
    await latchkey.press('Use a code instead');
    const code = await latchkey.shownCode();
    plex.approve({ code, person: 'ada' });
    expect(await endSession(app)).toEqual([0, null]);
    plex.expire({ code });
    expect((await keychain.kept()).token).toBe(plex.pins()[0]?.claim?.token);
  });

  test('keeps where the window was, though the app is gone in the same moment', async ({ launch, profile }) => {
    const app = await launch();
    await new LatchkeyPage(app.page).button('Sign in with Plex').waitFor();
    await move(app);
    expect(await endSession(app)).toEqual([null, 'SIGKILL']);
    expect(await rememberedPlace(profile)).toEqual({ ...place, maximized: false });
  });
});

test('a display that is lost costs neither the place of the window nor the wait that was under way', async ({
  launch,
  plex,
  profile,
}) => {
  const app = await launch();
  const latchkey = new LatchkeyPage(app.page);
  await latchkey.press('Use a code instead');
  const code = await latchkey.shownCode();
  await move(app);
  await loseDisplay(app);
  expect(await rememberedPlace(profile)).toEqual({ ...place, maximized: false });

  const again = new LatchkeyPage((await launch()).page);
  await again.button('Sign in with Plex').waitFor();
  plex.approve({ code, person: 'ada' });
  await again.seesHeading('Ada Byron');
});
