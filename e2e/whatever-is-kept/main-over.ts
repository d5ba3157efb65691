import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Installation } from '../../main/device/installation.ts';
import { noLoginItem } from '../../main/login-item/login-item.ts';
import { Accounts } from '../../main/plex/accounts.ts';
import { approvalPage, linkPage } from '../../main/plex/approval-page.ts';
import { Pins } from '../../main/plex/pins.ts';

import { realPlex } from '../../main/plex/plex-places.ts';
import type { Fetch } from '../../main/plex/private-fetch.ts';
import { Preferences } from '../../main/settings/preferences.ts';
import { SettingsFile } from '../../main/settings/settings-file.ts';
import { type Opening, openingOf } from '../../main/shell/window-place.ts';
import { SignInScene } from '../../main/sign-in/testing/sign-in-scene.ts';
import { settle } from '../../main/sign-in/testing/virtual-clock.ts';
import { adasLaptop } from '../../main/testing/adas-laptop.ts';
import { doorTo } from '../../main/testing/door.ts';
import { type SecretName, secretNames } from '../../main/vault/secret-store.ts';
import type { Preferences as PreferencesState, State } from '../../preload/contract.ts';
import { languages } from '../../preload/preferences.ts';
import type { WhatIsKept } from './what-is-kept.ts';

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
    const body = pathname.endsWith('/user') ? plex.user : method === 'POST' ? plex.pin : plex.look;
    return Promise.resolve(new Response(body, { headers: { 'Content-Type': 'application/json' } }));
  };

const laptop = { x: 0, y: 30, width: 1440, height: 870 };

/** Long enough for any answer that does not have to cross a network. */
const mostTurns = 20;

const withoutTwins = <Value>(values: readonly Value[]): readonly Value[] => [
  ...new Map(values.map((value) => [JSON.stringify(value), value])).values(),
];

/** Starts main over what is kept, has a person try both ways to sign in where nobody is, and gives all that was shown. */
export const shownOver = async ({ entries, settings: file, plex }: WhatIsKept, folder: string): Promise<Shown> => {
  writeFileSync(join(folder, 'settings.json'), file);
  const settings = new SettingsFile(folder, () => undefined);
  const installation = new Installation(adasLaptop, settings);
  const door = doorTo(realPlex.api, answering(plex));
  const scene = new SignInScene({
    pins: new Pins(door),
    accounts: new Accounts(door),
    computer: installation,
    fetchAvatar: () => Promise.resolve(null),
    pageOf: (pin) =>
      pin.strong
        ? approvalPage(realPlex, pin, installation.clientIdentifier, installation.device)
        : linkPage(realPlex, pin),
  });
  for (const name of secretNames) await plant(scene, name, entries[name] ?? null);
  const restAfter = async (act: () => void): Promise<void> => {
    act();
    for (let turn = 0, seen = -1; turn < mostTurns && seen !== scene.states.length; turn += 1) {
      seen = scene.states.length;
      await settle();
      await settle();
    }
  };
  await restAfter(() => scene.signIn.open());
  for (const method of ['code', 'browser'] as const) {
    await restAfter(() => scene.signIn.cancelSignIn());
    await restAfter(() => scene.signIn.startSignIn(method));
  }
  scene.signIn.close();
  return {
    states: withoutTwins(scene.states),
    preferences: withoutTwins(
      languages.map(
        (language) => new Preferences({ settings, systemLanguages: () => [language], loginItem: noLoginItem }).state,
      ),
    ),
    opening: openingOf(settings.read().windowPlace, [laptop]),
  };
};

const plant = async ({ keychain }: SignInScene, name: SecretName, text: string | null): Promise<void> => {
  if (text !== null) await keychain.plant(name, text);
};
