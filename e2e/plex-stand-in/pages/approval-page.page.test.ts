import { describe, expect, it } from 'vitest';
import { accessibilityProblems } from '../testing/accessibility.ts';
import { pagePerTest } from '../testing/page-test.ts';

const test = pagePerTest();

const approvalAddress = (code: string, fields: Readonly<Record<string, string>> = {}): string => {
  const all = { clientID: 'asking-app', code, 'context[device][product]': 'Latchkey', ...fields };
  const pieces = Object.entries(all).map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
  return `${test.standIn.url}/auth#?${pieces.join('&')}`;
};

const heading = (name: string) => test.page.getByRole('heading', { name }).waitFor();
const press = (name: string) => test.page.getByRole('button', { name }).click();
const says = (message: string) => test.page.getByText(message).waitFor();

describe('the approval page', () => {
  it('says which app asks, on which device, and that it is not Plex', async () => {
    const { code } = await test.app.requestPin('strong');
    const device = { 'context[device][deviceName]': 'Zoë’s laptop', 'context[device][platform]': 'Linux' };
    await test.page.goto(approvalAddress(code, { ...device, 'context[device][version]': '0.1.0' }));
    await heading('Let Latchkey sign in?');
    await says('Latchkey 0.1.0');
    await says('Zoë’s laptop (Linux)');
    await says('This is a stand-in, not Plex.');
  });

  it('says what the app told with its pin where the address is silent', async () => {
    const { code } = await test.app.requestPin('strong', { 'X-Plex-Device-Name': 'Den computer' });
    await test.page.goto(approvalAddress(code));
    await says('Den computer');
  });

  it.for([
    ['Ada Byron', 'ada'],
    ['Grace Murray', 'grace'],
  ] as const)('signs %s in when they allow it', async ([title, person]) => {
    const pin = await test.app.requestPin('strong');
    await test.page.goto(approvalAddress(pin.code));
    await test.page.getByRole('radio', { name: title }).check();
    await press('Allow');
    await heading('You are signed in');
    await says('Go back to Latchkey. You can close this page.');
    const { authToken } = await test.app.readPin(pin);
    expect(test.standIn.devices()).toContainEqual(expect.objectContaining({ token: authToken, person }));
  });

  it('can be used with the keyboard alone', async () => {
    const pin = await test.app.requestPin('strong');
    await test.page.goto(approvalAddress(pin.code));
    await heading('Let Latchkey sign in?');
    const { keyboard } = test.page;
    await keyboard.press('Tab');
    await keyboard.press('ArrowDown');
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    await heading('You are signed in');
    expect(test.standIn.pins()[0]?.claim?.person).toBe('grace');
    expect(await test.page.evaluate(() => document.activeElement?.textContent)).toBe('You are signed in');
  });

  it('signs nobody in when they say not now', async () => {
    const pin = await test.app.requestPin('strong');
    await test.page.goto(approvalAddress(pin.code));
    await press('Not now');
    await heading('Not now');
    await says('Latchkey was not signed in.');
    expect(await test.app.readPin(pin)).toMatchObject({ authToken: null });
  });

  it('goes on to an http address after a yes', async () => {
    const { code } = await test.app.requestPin('strong');
    const forwardUrl = `${test.standIn.url}/link/?pin=DONE`;
    await test.page.goto(approvalAddress(code, { forwardUrl }));
    await press('Allow');
    await test.page.waitForURL(forwardUrl);
  });

  it.for(['latchkey://done', 'javascript:document.title="caught"', 'nothing at all'])(
    'stays where it is rather than follow %s',
    async (forwardUrl) => {
      const { code } = await test.app.requestPin('strong');
      await test.page.goto(approvalAddress(code, { forwardUrl }));
      await press('Allow');
      await says('The app wanted to be opened by an address that Plex does not follow.');
      expect(await test.page.title()).toBe('Approve a sign-in · Stand-in for Plex');
    },
  );

  it('shows names as they are and not as HTML', async () => {
    const { code } = await test.app.requestPin('strong');
    await test.page.goto(approvalAddress(code, { 'context[device][product]': '<b>Bold</b>' }));
    await heading('Let <b>Bold</b> sign in?');
  });

  it('begins again when another code is opened in it', async () => {
    await test.page.goto(approvalAddress('unknown'));
    await heading('That did not work');
    const { code } = await test.app.requestPin('strong');
    await test.page.goto(approvalAddress(code));
    await heading('Let Latchkey sign in?');
  });
});

describe('the approval page refuses', () => {
  it('a code that it does not know', async () => {
    await test.page.goto(approvalAddress('unknown'));
    await says('This code has expired or does not exist. Get a new one in the app.');
  });

  it('a code that expires while the person thinks', async () => {
    const { code } = await test.app.requestPin('strong');
    await test.page.goto(approvalAddress(code));
    await heading('Let Latchkey sign in?');
    test.standIn.advance({ seconds: 1800 });
    await press('Allow');
    await says('This code has expired or does not exist. Get a new one in the app.');
  });

  it('a short code', async () => {
    const { code } = await test.app.requestPin('short');
    await test.page.goto(approvalAddress(code));
    await says('This is a short code. It is meant to be typed on the link page.');
  });

  it('a code of another app', async () => {
    const { code } = await test.app.requestPin('strong');
    await test.page.goto(approvalAddress(code, { clientID: 'somebody-else' }));
    await says('This code belongs to another app.');
  });

  it('an address without a fragment', async () => {
    await test.page.goto(`${test.standIn.url}/auth`);
    await says('This address is not complete. Open the page from the app again.');
  });
});

describe('the approval page is open to everybody', () => {
  it('while it asks', async () => {
    const { code } = await test.app.requestPin('strong');
    await test.page.goto(approvalAddress(code));
    await heading('Let Latchkey sign in?');
    expect(await accessibilityProblems(test.page)).toEqual([]);
  });

  it('when it has an answer', async () => {
    await test.page.goto(approvalAddress('unknown'));
    await heading('That did not work');
    expect(await accessibilityProblems(test.page)).toEqual([]);
  });
});
