import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Installation } from '../../main/core/installation/installation.ts';
import { noLoginItem } from '../../main/core/login-item/login-item.ts';
import { Accounts } from '../../main/core/plex/accounts.ts';
import { approvalUrlOf } from '../../main/core/plex/approval-url.ts';
import { Pins } from '../../main/core/plex/pins.ts';

import { realPlexEndpoints } from '../../main/core/plex/plex-endpoints.ts';
import type { Fetch } from '../../main/core/plex/private-fetch.ts';
import { Preferences } from '../../main/core/settings/preferences.ts';
import { SettingsFile } from '../../main/core/settings/settings-file.ts';
import { type Opening, boundsToOpenWith } from '../../main/core/window/window-bounds.ts';
import { SignInHarness } from '../../main/core/sign-in/testing/sign-in-harness.ts';
import { runPendingTasks } from '../../main/core/time/testing/virtual-clock.ts';
import { adasLaptop } from '../../main/core/testing/adas-laptop.ts';
import { clientFor } from '../../main/core/plex/testing/client.ts';
import type { Preferences as PreferencesState, State } from '../../preload/contract.ts';
import { languages } from '../../preload/preferences.ts';
import { entriesIn, type WhatIsKept } from './what-is-kept.ts';

/** What main shows of what it found: all that a page draws from. */
export interface Shown {
  readonly states: readonly State[];
  /** As they are on a computer of each language. */
  readonly preferences: readonly PreferencesState[];
  readonly opening: Opening;
}

const answering =
  (plex: WhatIsKept['plex']): Fetch =>
  (address, { method }) => {
    if (plex === null) return Promise.reject(new TypeError('fetch failed'));
    const { pathname } = new URL(address);
    if (method === 'DELETE') return Promise.resolve(new Response(null, { status: 204 }));
    const body = pathname.endsWith('/user') ? plex.user : method === 'POST' ? plex.pin : plex.poll;
    return Promise.resolve(new Response(body, { headers: { 'Content-Type': 'application/json' } }));
  };

const laptop = { x: 0, y: 30, width: 1440, height: 870 };

/** Long enough for any answer that does not have to cross a network. */
const maxTurns = 20;

const withoutTwins = <Value>(values: readonly Value[]): readonly Value[] => [
  ...new Map(values.map((value) => [JSON.stringify(value), value])).values(),
];

/** Starts main over what is kept, has a person try both ways to sign in where nobody is. Returns all that was shown. */
export const shownOver = async ({ entries, settings: file, plex }: WhatIsKept, folder: string): Promise<Shown> => {
  writeFileSync(join(folder, 'settings.json'), file);
  const settings = new SettingsFile(folder, () => undefined);
  const installation = new Installation(adasLaptop, settings);
  const client = clientFor(realPlexEndpoints.api, answering(plex));
  const harness = new SignInHarness({
    pins: new Pins(client),
    accounts: new Accounts(client),
    installation: installation,
    fetchAvatar: () => Promise.resolve(null),
    approvalUrlOf: (pin) => approvalUrlOf(realPlexEndpoints, pin, installation),
  });
  for (const [name, text] of entriesIn({ entries })) await harness.keychain.inside.write(name, text);
  const restAfter = async (act: () => void): Promise<void> => {
    act();
    for (let turn = 0, seen = -1; turn < maxTurns && seen !== harness.states.length; turn += 1) {
      seen = harness.states.length;
      await runPendingTasks();
      await runPendingTasks();
    }
  };
  await restAfter(() => harness.signIn.open());
  for (const method of ['code', 'browser'] as const) {
    await restAfter(() => harness.signIn.cancelSignIn());
    await restAfter(() => harness.signIn.startSignIn(method));
  }
  harness.signIn.close();
  return {
    states: withoutTwins(harness.states),
    preferences: withoutTwins(
      languages.map((language) =>
        new Preferences({ settings, systemLanguages: () => [language], loginItem: noLoginItem }).state.read(),
      ),
    ),
    opening: boundsToOpenWith(settings.read().windowBounds, [laptop]),
  };
};
