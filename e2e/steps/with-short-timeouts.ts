import { expect } from '@playwright/test';
import type { RunningApp } from '../fixtures/running-app.ts';
import type { Trouble } from './meet-trouble.ts';

const timesFaster = 50;

/**
 * The same trouble, for as long as it lasts with an app whose timeouts of just so many milliseconds last a fiftieth of
 * that. Fails when nothing waited so long. The app that runs has the real clock, and no way for a test to give it another:
 * one that a test could reach, others could, too. So what that clock waits by is shortened.
 */
export const withShortTimeouts = ({ application }: RunningApp, limitMillis: number, trouble: Trouble): Trouble => ({
  begin: async (plex, endpoint) => {
    await application.evaluate(
      (_electron, { limitMillis, timesFaster }) => {
        const original = globalThis.setTimeout;
        const shortTimeouts = { count: 0, end: () => Object.assign(globalThis, { setTimeout: original }) };
        const shortened = (act: () => void, millis?: number): unknown => {
          if (millis !== limitMillis) return original(act, millis);
          shortTimeouts.count += 1;
          return original(act, millis / timesFaster);
        };
        Object.assign(globalThis, { shortTimeouts, setTimeout: shortened });
      },
      { limitMillis, timesFaster },
    );
    await trouble.begin(plex, endpoint);
  },
  end: async (plex) => {
    // The timeouts come back last: whatever was asked until now has a short limit, and does not go on hanging.
    await trouble.end(plex);
    const count = await application.evaluate(() => {
      const { shortTimeouts } = globalThis as unknown as {
        readonly shortTimeouts: { readonly count: number; end(): void };
      };
      shortTimeouts.end();
      return shortTimeouts.count;
    });
    expect(count).toBeGreaterThan(0);
  },
});
