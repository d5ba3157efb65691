import { leaksIn, secretsSoFar } from '../fixtures/leaks.ts';
import { expect, test } from '../fixtures/test.ts';
import { LatchkeyPage } from '../pages/latchkey-page.ts';
import { signIn } from '../steps/sign-in.ts';

test('a page that changes the language finds nothing of the other side in its hands', async ({
  app,
  appPage,
  plex,
  keychain,
}) => {
  await signIn(app, plex, 'ada');
  const held = await appPage.evaluate(async () => {
    const { apply, ownKeys, getOwnPropertyDescriptor, defineProperty } = Reflect;
    const held = new Set<unknown>();
    let isHolding = false;
    const classes = [Array, Object, Function, Promise, String, Map, Set, WeakMap, RegExp, Number, Error, Date];
    const owners: readonly object[] = [
      ...classes,
      ...classes.map(({ prototype }) => prototype as object),
      Reflect,
      JSON,
    ];
    const own = new Set<unknown>();
    for (const owner of owners) {
      for (const key of ownKeys(owner)) {
        const descriptor = getOwnPropertyDescriptor(owner, key);
        if (key === 'constructor' || typeof descriptor?.value !== 'function' || !descriptor.writable) continue;
        const native = descriptor.value as (...input: unknown[]) => unknown;
        const spy = function (this: unknown, ...input: unknown[]): unknown {
          if (!isHolding) return apply(native, this, input);
          isHolding = false;
          for (const each of [this, ...input]) held.add(each);
          isHolding = true;
          return apply(native, this, input);
        };
        own.add(spy);
        defineProperty(owner, key, { ...descriptor, value: spy });
      }
    }
    const traps = ['ok', 'value', 'problem', 'kind', 'channel', 'sender', 'senderFrame', 'then', 'id', 'args'];
    for (const name of traps) {
      // Without a prototype: the traps would be found in it.
      const trap: PropertyDescriptor = Object.create(null) as PropertyDescriptor;
      trap.configurable = true;
      trap.get = () => undefined;
      trap.set = function (this: unknown, value: unknown) {
        held.add(this);
        held.add(value);
      };
      defineProperty(Object.prototype, name, trap);
    }
    isHolding = true;
    const { accounts, attempt, copyCode, pollNow, startSignIn, renameDevice } = window.latchkey;
    const answers: unknown[] = [];
    for (const [call, input] of [
      [accounts.read, undefined],
      [attempt.read, undefined],
      [copyCode, undefined],
      [pollNow, undefined],
      [startSignIn, { kind: 'browser' }],
      [renameDevice, new Proxy({}, {})],
    ] as const) {
      const send = call as (input: unknown) => Promise<unknown>;
      answers.push(await send(input).catch((error: unknown) => error));
    }
    for (const slice of [attempt, accounts]) slice.onChange((value) => held.add(value));
    isHolding = false;
    for (const name of traps) Reflect.deleteProperty(Object.prototype, name);
    const texts: string[] = [];
    const foreign: string[] = [];
    const names = new Set(['ipcRenderer', 'invoke', 'sender', 'ports', 'reply', 'electron', 'process', 'require']);
    const walk = (value: unknown, depth: number): void => {
      if (typeof value === 'string') texts.push(value);
      if ((typeof value !== 'object' && typeof value !== 'function') || value === null || depth > 4) return;
      for (const key of ownKeys(value)) {
        if (names.has(String(key))) foreign.push(String(key));
        const descriptor = getOwnPropertyDescriptor(value, key);
        if (descriptor !== undefined && 'value' in descriptor) walk(descriptor.value, depth + 1);
      }
    };
    for (const value of [...held, ...answers]) {
      if (value === window || value === document || own.has(value)) continue;
      walk(value, 0);
    }
    return { texts, foreign, answered: JSON.stringify(answers[0]), count: held.size };
  });
  expect(held.count).toBeGreaterThan(0);
  expect(held.foreign).toEqual([]);
  expect(held.texts.filter((text) => text.startsWith('latchkey:'))).toEqual([]);
  expect(leaksIn(held.texts.join('\n'), await secretsSoFar({ plex, keychain }))).toEqual({});
  expect(held.answered).toContain('Ada Byron');

  await appPage.reload();
  await new LatchkeyPage(appPage).seesHeading('Ada Byron');
});

test('a hostile page can neither replace the bridge nor find another way to main', async ({ appPage }) => {
  const latchkey = new LatchkeyPage(appPage);
  await latchkey.button('Sign in with Plex').waitFor();
  const found = await appPage.evaluate(async () => {
    const { latchkey } = window;
    const attempt = (act: () => unknown): void => {
      try {
        act();
      } catch {
        // Refused at once.
      }
    };
    attempt(() => Object.assign(window, { latchkey: { accounts: { read: () => 'forged' } } }));
    attempt(() => Reflect.deleteProperty(window, 'latchkey'));
    attempt(() => Object.defineProperty(window, 'latchkey', { value: 'forged' }));
    attempt(() => Object.assign(latchkey, { accounts: { read: () => 'forged' } }));
    attempt(() => Object.assign(latchkey.accounts, { read: () => 'forged' }));
    attempt(() => Object.setPrototypeOf(latchkey, { forged: true }));
    for (const message of ['latchkey:signOut', { channel: 'latchkey:signOut', args: [] }]) postMessage(message, '*');
    const frame = document.body.appendChild(document.createElement('iframe'));
    const plain = new Set<unknown>(Reflect.ownKeys(frame.contentWindow ?? {}));
    const more = Reflect.ownKeys(window).filter((key) => !plain.has(key) && !/^\d+$/.test(String(key)));
    frame.remove();
    return {
      isSame: window.latchkey === latchkey && !('forged' in latchkey),
      more: more.map(String),
      raw: Object.keys(latchkey).filter((name) => name.includes(':')),
      outcome: await latchkey.accounts.read(),
    };
  });
  expect(found.isSame).toBe(true);
  expect(found.more.filter((name) => !name.startsWith('__playwright') && name !== '__pwInitScripts')).toEqual([
    'latchkey',
  ]);
  expect(found.raw).toEqual([]);
  expect(found.outcome).toMatchObject({ ok: true, value: { kind: 'opened', list: [] } });
});
