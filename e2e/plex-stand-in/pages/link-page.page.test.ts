import { describe, expect, it } from 'vitest';
import { accessibilityProblems } from '../testing/accessibility.ts';
import { pagePerTest } from '../testing/page-test.ts';

const test = pagePerTest();

const open = (query = '') => test.page.goto(`${test.standIn.url}/link/${query}`);
const codeField = () => test.page.getByLabel('Code');
const heading = (name: string) => test.page.getByRole('heading', { name }).waitFor();
const press = (name: string) => test.page.getByRole('button', { name }).click();

const refusal = (): Promise<string | null> => test.page.getByRole('alert').filter({ hasText: /./ }).textContent();

describe('the link page', () => {
  it('signs the person in whose code was typed, in small letters too', async () => {
    const names = { 'X-Plex-Product': 'Latchkey', 'X-Plex-Device-Name': 'Den computer', 'X-Plex-Platform': 'Linux' };
    const pin = await test.app.requestPin('short', names);
    await open();
    await codeField().fill(` ${pin.code.toLowerCase()} `);
    await press('Continue');
    await heading('Let Latchkey sign in?');
    await test.page.getByText('Den computer (Linux)').waitFor();
    await test.page.getByRole('radio', { name: 'Grace Murray' }).check();
    await press('Allow');
    await heading('You are signed in');
    expect((await test.app.readPin(pin)).authToken).not.toBeNull();
    expect(test.standIn.pins()[0]?.claim?.person).toBe('grace');
  });

  it.for(['/link/', '/link'])('finds the code in its address at %s', async (path) => {
    const { code } = await test.app.requestPin('short');
    await test.page.goto(`${test.standIn.url}${path}?pin=${code}`);
    expect(await codeField().inputValue()).toBe(code);
    await press('Continue');
    await heading('Let The app sign in?');
  });

  it('signs nobody in when they say not now', async () => {
    const pin = await test.app.requestPin('short');
    await open(`?pin=${pin.code}`);
    await press('Continue');
    await press('Not now');
    await heading('Not now');
    expect(await test.app.readPin(pin)).toMatchObject({ authToken: null });
  });

  it('refuses a code that it does not know, and takes the right one then', async () => {
    const { code } = await test.app.requestPin('short');
    await open('?pin=....');
    await press('Continue');
    expect(await refusal()).toBe('This code has expired or does not exist. Get a new one in the app.');
    expect(await codeField().getAttribute('aria-invalid')).toBe('true');
    await codeField().fill(code);
    await codeField().press('Enter');
    await heading('Let The app sign in?');
  });

  it('refuses a strong code', async () => {
    const { code } = await test.app.requestPin('strong');
    await open(`?pin=${code}`);
    await press('Continue');
    expect(await refusal()).toBe('This code is not for typing. Open the approval page from the app instead.');
  });

  it('says so when the stand-in has gone', async () => {
    await open('?pin=ABCD');
    await test.standIn.close();
    await press('Continue');
    expect(await refusal()).toBe('The stand-in does not answer. Is it still running?');
  });

  it('is open to everybody, with and without a refusal', async () => {
    await open('?pin=....');
    expect(await accessibilityProblems(test.page)).toEqual([]);
    await press('Continue');
    await refusal();
    expect(await accessibilityProblems(test.page)).toEqual([]);
  });

  it('has one strip, on top, that says what it is', async () => {
    await open();
    const strip = test.page.getByRole('complementary', { name: 'About this page' });
    expect(await strip.textContent()).toContain('This is a stand-in, not Plex.');
    expect(await strip.boundingBox()).toMatchObject({ x: 0, y: 0 });
  });
});
