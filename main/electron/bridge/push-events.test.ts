import { EventEmitter } from 'node:events';
import type { WebContents } from 'electron';
import { describe, expect, it } from 'vitest';
import { channelOf } from '../../../preload/contract.ts';
import { EventPusher } from './push-events.ts';

class FakePage extends EventEmitter {
  readonly told: unknown[] = [];

  isDestroyed(): boolean {
    return false;
  }

  send(channel: string, value: unknown): void {
    this.told.push([channel, value]);
  }
}

const told = (value: string): unknown => [channelOf('openDialog'), value];

/** A window without a page, whose pages come and go. */
const harness = () => {
  const window: { page: WebContents | null } = { page: null };
  const events = new EventPusher(window);
  const open = (): FakePage => {
    const page = new FakePage();
    window.page = page as unknown as WebContents;
    return page;
  };
  return { window, events, open };
};

describe('an event', () => {
  it('is told at once to a page that is ready', () => {
    const { events, open } = harness();
    const page = open();
    events.pageIsReady();
    events.push('openDialog', 'settings');
    expect(page.told).toEqual([told('settings')]);
  });

  it('waits for the window, and in it for a page that is ready', () => {
    const { events, open } = harness();
    events.push('openDialog', 'settings');
    const page = open();
    events.push('openDialog', 'about');
    expect(page.told).toEqual([]);
    events.pageIsReady();
    expect(page.told).toEqual([told('about')]);
    events.pageIsReady();
    expect(page.told).toHaveLength(1);
  });

  it.each(['did-navigate', 'render-process-gone'])('waits for a page that starts over: %s', (end) => {
    const { events, open } = harness();
    const page = open();
    events.pageIsReady();
    page.emit(end);
    events.push('openDialog', 'checkup');
    expect(page.told).toEqual([]);
    events.pageIsReady();
    expect(page.told).toEqual([told('checkup')]);
  });

  it('is not told to a page whose window is closed, but to the next', () => {
    const { window, events, open } = harness();
    const first = open();
    events.pageIsReady();
    window.page = null;
    events.push('openDialog', 'about');
    const second = open();
    events.pageIsReady();
    expect([first.told, second.told]).toEqual([[], [told('about')]]);
  });

  it('is told once, however often the page has asked for its state', () => {
    const { events, open } = harness();
    const page = open();
    for (let time = 0; time < 2000; time += 1) events.pageIsReady();
    expect(page.listenerCount('did-navigate')).toBe(1);
    events.push('openDialog', 'about');
    expect(page.told).toEqual([told('about')]);
  });
});
