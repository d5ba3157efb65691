import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findOverflow } from './overflow.ts';
import { abouts, bare, checkups, settings, storyNamed, stories, updateNotices } from './stories.ts';
import { stateNamed, states } from './states.ts';
import { openPageHarness, type OpenedPage, type PageHarness } from './page-harness.ts';

let harness: PageHarness;
let opened: OpenedPage;

beforeAll(async () => {
  harness = await openPageHarness();
  opened = await harness.open(null);
});

afterAll(async () => {
  await opened[Symbol.asyncDispose]();
  await harness[Symbol.asyncDispose]();
});

const show = async (name: string, size: { readonly width: number; readonly height: number }): Promise<void> => {
  await opened.page.setViewportSize(size);
  await opened.tell(stateNamed(name));
  await opened.page.locator('h1').waitFor();
};

const topOf = async (selector: string): Promise<number> =>
  (await opened.page.locator(selector).first().boundingBox())?.y ?? Number.NaN;

describe.each([
  { width: 420, height: 560 },
  { width: 440, height: 640 },
  { width: 1200, height: 900 },
])('a window of $width by $height holds without a scroll bar', (size) => {
  it.each(states)('$name', async ({ name }) => {
    await show(name, size);
    expect(await findOverflow(opened.page)).toEqual([]);
  });

  it.each([...checkups, ...settings, ...abouts, ...updateNotices])('$name', async (story) => {
    await opened.page.setViewportSize(size);
    await opened.show(story);
    expect(await findOverflow(opened.page)).toEqual([]);
    await opened.show({ ...bare(story), name: story.name });
  });
});

const cancelPlace = () => opened.page.getByRole('button', { name: 'Cancel' }).boundingBox();

describe.each([
  { width: 420, height: 560 },
  { width: 440, height: 640 },
])('in a window of $width by $height nothing jumps', (size) => {
  const placesOn = async (name: string, selectors: readonly string[]): Promise<readonly number[]> => {
    await show(name, size);
    return Promise.all(selectors.map(topOf));
  };
  const places = ['h1', 'figure', '[role=timer]', 'button'];

  it.each(states.filter(({ name }) => name.startsWith('waiting-browser-')))(
    'from waiting in the browser to $name',
    async ({ name }) => {
      const calm = await placesOn('waiting-browser', places);
      expect(await placesOn(name, places)).toEqual(calm);
    },
  );

  it.each(states.filter(({ name }) => name.startsWith('waiting-code-')))(
    'from waiting with a code to $name',
    async ({ name }) => {
      const calm = await placesOn('waiting-code', places);
      expect(await placesOn(name, places)).toEqual(calm);
    },
  );

  it.each(['browser', 'code'])('when what was requested has come: %s', async (method) => {
    const kept = ['h1', 'h1 + p', 'figure'];
    const before = await placesOn(`requesting-${method}`, kept);
    const cancelBefore = await cancelPlace();
    expect(await placesOn(`waiting-${method}`, kept)).toEqual(before);
    expect(await cancelPlace()).toEqual(cancelBefore);
  });
});

/** The usual window with everything in it enlarged to twice its size. */
const enlarged = { width: 220, height: 320 };

describe('enlarged to twice its size, nothing has to be scrolled sideways', () => {
  it.each(stories)('$name', async (story) => {
    await opened.page.setViewportSize(enlarged);
    await opened.show(story);
    const across = await opened.page.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll('dialog:modal')].map(
        ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth,
      ),
    );
    expect(across.filter((pixels) => pixels > 0)).toEqual([]);
    await opened.show({ ...bare(story), name: story.name });
  });

  it('leaves the findings of a check room to be read', async () => {
    await opened.page.setViewportSize(enlarged);
    await opened.show(storyNamed('check-all-well'));
    const list = await opened.page.getByRole('dialog').getByRole('list').boundingBox();
    expect(list?.height).toBeGreaterThan(enlarged.height / 2);
    await opened.show({ ...bare(stateNamed('signed-in')), name: 'signed-in' });
  });
});

describe('a window wider than the measure', () => {
  it('keeps the content in the middle', async () => {
    await show('signed-out', { width: 1200, height: 900 });
    const box = await opened.page.getByRole('button', { name: 'Sign in with Plex' }).boundingBox();
    expect(box?.width).toBeLessThanOrEqual(368);
    expect((box?.x ?? 0) + (box?.width ?? 0) / 2).toBeCloseTo(600, 0);
  });
});
