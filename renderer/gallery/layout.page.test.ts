import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { overflow } from './overflow.ts';
import { abouts, checkups, settings, storyNamed, stories, updateNotices } from './stories.ts';
import { states } from './states.ts';
import { walk } from './walk.ts';
import { pageHarness } from './page-harness.ts';
import type { OpenedPage } from './opened-page.ts';

let opened: OpenedPage;

beforeAll(async () => {
  const harness = await pageHarness();
  opened = await harness.open(null);
});

afterAll(() => opened[Symbol.asyncDispose]());

interface Size {
  readonly width: number;
  readonly height: number;
}

const size420: Size = { width: 420, height: 560 };
const size440: Size = { width: 440, height: 640 };

/** What is seen in each story in a window of that size, looked at once for all tests of the size. */
const seenIn = <Seen>(size: Size, look: () => Seen): ((name: string) => Seen) => {
  let seen: ReadonlyMap<string, Seen>;
  beforeAll(async () => {
    await opened.page.setViewportSize(size);
    seen = await walk(opened, stories, look);
  });
  return (name) => {
    const found = seen.get(name);
    if (found === undefined) throw new Error(`The story ${name} was not seen.`);
    return found;
  };
};

describe.each([size420, size440, { width: 1200, height: 900 }])(
  'a window of $width by $height holds without a scroll bar',
  (size) => {
    const overflowOf = seenIn(size, overflow);

    it.each([...states, ...checkups, ...settings, ...abouts, ...updateNotices])('$name', ({ name }) => {
      expect(overflowOf(name)).toEqual([]);
    });
  },
);

/** Where things are down the window; null for what is not there. */
const places = () => {
  const topOf = (element: Element | undefined | null): number | null => element?.getBoundingClientRect().y ?? null;
  const buttons = [...document.querySelectorAll('button')];
  const cancel = buttons.find((button) => button.textContent === 'Cancel')?.getBoundingClientRect();
  return {
    heading: topOf(document.querySelector('h1')),
    lead: topOf(document.querySelector('h1 + p')),
    figure: topOf(document.querySelector('figure')),
    timer: topOf(document.querySelector('[role=timer]')),
    button: topOf(buttons[0]),
    cancel: cancel === undefined ? null : [cancel.x, cancel.y, cancel.width, cancel.height],
  };
};

describe.each([size420, size440])('in a window of $width by $height nothing jumps', (size) => {
  const placesOf = seenIn(size, places);
  const waitingPlacesOf = (name: string) => {
    const { heading, figure, timer, button } = placesOf(name);
    return [heading, figure, timer, button];
  };

  it.each(states.filter(({ name }) => name.startsWith('waiting-browser-')))(
    'from waiting in the browser to $name',
    ({ name }) => {
      expect(waitingPlacesOf(name)).toEqual(waitingPlacesOf('waiting-browser'));
    },
  );

  it.each(states.filter(({ name }) => name.startsWith('waiting-code-')))(
    'from waiting with a code to $name',
    ({ name }) => {
      expect(waitingPlacesOf(name)).toEqual(waitingPlacesOf('waiting-code'));
    },
  );

  it.each(['browser', 'code'])('when what was requested has come: %s', (method) => {
    const { heading, lead, figure, cancel } = placesOf(`waiting-${method}`);
    expect(placesOf(`requesting-${method}`)).toMatchObject({ heading, lead, figure, cancel });
    expect([heading, lead, figure, cancel]).not.toContain(null);
  });
});

/** The usual window with everything in it enlarged to twice its size. */
const enlarged = { width: 220, height: 320 };

/** By how many pixels the page, and a dialog over it, has to be scrolled sideways. */
const across = (): readonly number[] =>
  [document.documentElement, ...document.querySelectorAll('dialog:modal')].map(
    ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth,
  );

describe('enlarged to twice its size, nothing has to be scrolled sideways', () => {
  const acrossOf = seenIn(enlarged, across);

  it.each(stories)('$name', ({ name }) => {
    expect(acrossOf(name).filter((pixels) => pixels > 0)).toEqual([]);
  });

  it('leaves the findings of a check room to be read', async () => {
    await opened.show(storyNamed('check-all-well'));
    const list = await opened.page.getByRole('dialog').getByRole('list').boundingBox();
    expect(list?.height).toBeGreaterThan(enlarged.height / 2);
    await opened.show(storyNamed('signed-in'));
  });
});

describe('a window wider than the measure', () => {
  it('keeps the content in the middle', async () => {
    await opened.page.setViewportSize({ width: 1200, height: 900 });
    await opened.show(storyNamed('signed-out'));
    const box = await opened.page.getByRole('button', { name: 'Sign in with Plex' }).boundingBox();
    expect(box?.width).toBeLessThanOrEqual(368);
    expect((box?.x ?? 0) + (box?.width ?? 0) / 2).toBeCloseTo(600, 0);
  });
});
