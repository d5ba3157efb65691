import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runFixture, type RunningFixture } from '../running-fixture.ts';
import { pageMembers, windowMembers } from './implemented.ts';

// Read in Electron's shell/common/gin_helper/function_template.h and shell/browser/api/electron_api_web_frame_main.cc.

let fixture: RunningFixture;
beforeAll(async () => {
  fixture = await runFixture();
});
afterAll(() => fixture[Symbol.asyncDispose]());

const destroyed = 'TypeError: Object has been destroyed';

describe('once it is destroyed', () => {
  it('a window refuses everything but to say so and which it was', async () => {
    const said = await fixture.app.evaluate((_electron, names) => {
      const window = globalThis.fixtureMain.openWindow();
      const { id } = window;
      window.destroy();
      const outcomes = names.map((name) => {
        try {
          const member: unknown = Reflect.get(window, name);
          return typeof member === 'function' ? `${name}: ${String(Reflect.apply(member, window, []))}` : name;
        } catch (error) {
          return String(error);
        }
      });
      return { outcomes: [...new Set(outcomes)], isDestroyed: window.isDestroyed(), isSameId: window.id === id };
    }, windowMembers);
    expect(said).toStrictEqual({ outcomes: [destroyed], isDestroyed: true, isSameId: true });
  });

  it('a page refuses everything but to say so', async () => {
    const said = await fixture.app.evaluate(async (_electron, names) => {
      const window = globalThis.fixtureMain.openWindow();
      const { webContents } = window;
      const gone = new Promise<void>((resolve) => webContents.once('destroyed', () => resolve()));
      window.destroy();
      await gone;
      const outcomes = names.map((name) => {
        try {
          const member: unknown = Reflect.get(webContents, name);
          return typeof member === 'function' ? `${name}: ${String(Reflect.apply(member, webContents, []))}` : name;
        } catch (error) {
          return String(error);
        }
      });
      return { outcomes: [...new Set(outcomes)], isDestroyed: webContents.isDestroyed() };
    }, pageMembers);
    expect(said).toStrictEqual({ outcomes: [destroyed], isDestroyed: true });
  });

  it('both can still be listened to, and no longer', async () => {
    const said = await fixture.app.evaluate(() => {
      const window = globalThis.fixtureMain.openWindow();
      window.destroy();
      const listener = (): void => {};
      window.on('closed', listener);
      window.off('closed', listener);
      return window.listenerCount('closed');
    });
    expect(said).toBe(0);
  });

  it('the frame of a page has nothing to tell', async () => {
    const said = await fixture.app.evaluate(async () => {
      const window = globalThis.fixtureMain.openWindow();
      const { webContents } = window;
      const { mainFrame } = webContents;
      const gone = new Promise<void>((resolve) => webContents.once('destroyed', () => resolve()));
      window.destroy();
      await gone;
      const outcomes = (['url', 'origin', 'top', 'processId'] as const).map((name) => {
        try {
          return `${name}: ${typeof mainFrame[name]}`;
        } catch (error) {
          return String(error);
        }
      });
      mainFrame.send('nobody hears it');
      return { outcomes: [...new Set(outcomes)], isDestroyed: mainFrame.isDestroyed() };
    });
    expect(said).toStrictEqual({
      outcomes: ['Error: Render frame was disposed before WebFrameMain could be accessed'],
      isDestroyed: true,
    });
  });
});
