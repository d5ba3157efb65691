import { expect } from '@playwright/test';
import type { RunningApp } from '../fixtures/running-app.ts';
import type { Trouble } from './meet-trouble.ts';

const timesFaster = 50;

/**
 * The same trouble, for as long as it lasts with an app that has no patience: where its clock would let just so many
 * milliseconds pass, a fiftieth of them do. Fails when nothing waited so long.
 */
export const withShortTimeouts = ({ application }: RunningApp, limitMillis: number, trouble: Trouble): Trouble => ({
  begin: async (plex, endpoint) => {
    await application.evaluate(
      (_electron, { limitMillis, timesFaster }) => {
        const patient = globalThis.setTimeout;
        const hurry = { count: 0, end: () => Object.assign(globalThis, { setTimeout: patient }) };
        const impatient = (act: () => void, millis?: number): unknown => {
          if (millis !== limitMillis) return patient(act, millis);
          hurry.count += 1;
          return patient(act, millis / timesFaster);
        };
        Object.assign(globalThis, { hurry, setTimeout: impatient });
      },
      { limitMillis, timesFaster },
    );
    await trouble.begin(plex, endpoint);
  },
  end: async (plex) => {
    // Patience comes back last: whatever was asked until now has a short limit, and does not go on hanging.
    await trouble.end(plex);
    const count = await application.evaluate(() => {
      const { hurry } = globalThis as unknown as { readonly hurry: { readonly count: number; end(): void } };
      hurry.end();
      return hurry.count;
    });
    expect(count).toBeGreaterThan(0);
  },
});
