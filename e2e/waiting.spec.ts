import { expect, test } from './fixtures/test.ts';
import { LatchkeyPage } from './pages/latchkey-page.ts';
import { ApprovalPage, LinkPage } from './pages/plex-pages.ts';
import { minimize } from './steps/minimize.ts';

const hour = 3600;

test('a code that expires before the person’s eyes is replaced by itself', async ({ appPage, plex, personsPage }) => {
  const latchkey = new LatchkeyPage(appPage);
  await latchkey.press('Use a code instead');
  const first = await latchkey.shownCode();
  plex.advance({ seconds: hour });
  await expect(appPage.getByText('The earlier code expired. This is a fresh one.')).toBeVisible();
  const second = await latchkey.shownCode();
  expect(second).not.toBe(first);
  const page = new LinkPage(await personsPage(`${plex.url}/link/`));
  await page.typeCode(second);
  await page.allowAs('Ada Byron');
  await latchkey.seesHeading('Ada Byron');
});

test('after three renewals the person is asked, and can get a new code', async ({ appPage, plex }) => {
  const latchkey = new LatchkeyPage(appPage);
  await latchkey.press('Use a code instead');
  for (let pin = 1; pin <= 4; pin += 1) {
    await expect.poll(() => plex.pins().length).toBe(pin);
    plex.advance({ seconds: hour });
  }
  await latchkey.seesHeading('The code expired');
  await expect(latchkey.button('Get a new code')).toBeFocused();
  await appPage.keyboard.press('Enter');
  await latchkey.shownCode();
  expect(plex.pins()).toHaveLength(5);
});

test('a code that expires out of sight is offered anew', async ({ appPage, app, plex }) => {
  const latchkey = new LatchkeyPage(appPage);
  await latchkey.press('Use a code instead');
  await latchkey.shownCode();
  await minimize(app);
  plex.advance({ seconds: hour });
  await latchkey.seesHeading('The code expired');
  expect(plex.pins()).toHaveLength(1);
  await app.application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.restore());
  await latchkey.press('Get a new code');
  await latchkey.shownCode();
});

test('after a renewal the browser is not opened by itself', async ({ appPage, plex, fakeBrowser, personsPage }) => {
  const latchkey = new LatchkeyPage(appPage);
  await latchkey.press('Sign in with Plex');
  await fakeBrowser.opened();
  plex.advance({ seconds: hour });
  await expect(appPage.getByText('The earlier page expired. This is a fresh one.')).toBeVisible();
  expect(await fakeBrowser.addresses()).toHaveLength(1);
  await latchkey.press('Open the page');
  await new ApprovalPage(await personsPage(await fakeBrowser.opened(2))).allowAs('Ada Byron');
  await latchkey.seesHeading('Ada Byron');
});

test('cancelling is final: the pin is never polled again', async ({ appPage, plex }) => {
  const latchkey = new LatchkeyPage(appPage);
  await latchkey.press('Sign in with Plex');
  await plex.requests.nth('poll-pin', 1);
  await latchkey.press('Cancel');
  await expect(latchkey.button('Sign in with Plex')).toBeVisible();
  const polls = plex.requests.of('poll-pin').length;
  // Three polls of the next pin leave time enough for one of the first.
  await latchkey.press('Use a code instead');
  await plex.requests.nth('poll-pin', polls + 3);
  const [first] = plex.pins();
  const pathOfFirst = `/api/v2/pins/${first?.id}`;
  expect(plex.requests.of('poll-pin').filter(({ path }) => path === pathOfFirst)).toHaveLength(polls);
});

test('Escape cancels', async ({ appPage }) => {
  const latchkey = new LatchkeyPage(appPage);
  await latchkey.press('Sign in with Plex');
  await latchkey.seesHeading('Approve in your browser');
  await appPage.keyboard.press('Escape');
  await expect(latchkey.button('Sign in with Plex')).toBeVisible();
});

test('twenty starts and cancels in a row leave one quiet welcome', async ({ appPage, plex }) => {
  const latchkey = new LatchkeyPage(appPage);
  await expect(latchkey.button('Sign in with Plex')).toBeVisible();
  await appPage.evaluate(async () => {
    for (let time = 0; time < 20; time += 1) {
      void window.latchkey.startSignIn('code');
      await window.latchkey.cancelSignIn();
    }
  });
  await expect(latchkey.button('Sign in with Plex')).toBeVisible();
  expect(plex.requests.of('poll-pin')).toHaveLength(0);
});
