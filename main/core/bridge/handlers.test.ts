import { setImmediate } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { sliceNames } from '../../../preload/contract.ts';
import type { Checkup } from '../check/checkup.ts';
import type { Preferences } from '../settings/preferences.ts';
import type { SignIn } from '../sign-in/sign-in.ts';
import { ObservableValue } from '../time/observable.ts';
import type { Updates } from '../updates/updates.ts';
import { handlersFor } from './handlers.ts';
import type { Slices } from './slices.ts';

const done = { ok: true, value: undefined };
const held = Object.fromEntries(
  sliceNames.map((name) => [name, new ObservableValue({ what: name })]),
) as unknown as Slices;

/** A sign-in and all that is beside it, which note what is asked of them. */
const notingSignIn = (answer: (call: string) => unknown = () => undefined) => {
  const asked: (readonly unknown[])[] = [];
  const ask =
    (call: string) =>
    (...input: readonly unknown[]): unknown => {
      asked.push([call, ...input.filter((each) => each !== undefined)]);
      return answer(call);
    };
  const noting: object = new Proxy({}, { get: (_target, call) => ask(String(call)) });
  const handlers = handlersFor({
    slices: held,
    signIn: noting as SignIn,
    checkup: noting as Checkup,
    copyReport: async () => void (await ask('copyReport')()),
    preferences: noting as Preferences,
    copyAbout: async () => void (await ask('copyAbout')()),
    updates: noting as Updates,
  });
  return { handlers, asked };
};

describe('what main does at a call', () => {
  it.each([
    'cancelSignIn',
    'renewCode',
    'copyLink',
    'copyCode',
    'tryAgain',
    'pollNow',
    'keepForThisSession',
    'dismissProblem',
    'acceptAccount',
    'signOut',
  ] as const)('is what its name says: %s', async (call) => {
    const { handlers, asked } = notingSignIn();
    expect(await handlers[call](undefined)).toStrictEqual(done);
    expect(asked).toStrictEqual([[call]]);
  });

  it.each([
    ['startCheckup', 'start'],
    ['stopCheckup', 'stop'],
    ['copyCheckupReport', 'copyReport'],
    ['refreshPreferences', 'refresh'],
    ['copyAbout', 'copyAbout'],
  ] as const)('is one thing about what stands over the screen: %s', async (call, noted) => {
    const { handlers, asked } = notingSignIn();
    expect(await handlers[call](undefined)).toStrictEqual(done);
    expect(asked).toStrictEqual([[noted]]);
  });

  it.each(sliceNames)('is to tell what it holds when a slice is read: %s', async (name) => {
    const { handlers, asked } = notingSignIn();
    expect(await handlers[name](undefined)).toStrictEqual({ ok: true, value: { what: name } });
    expect(asked).toStrictEqual([]);
  });

  it.each([
    ['checkForUpdates', 'check'],
    ['dismissUpdate', 'dismiss'],
  ] as const)('is one thing about updates: %s', async (call, noted) => {
    const { handlers, asked } = notingSignIn();
    expect(await handlers[call](undefined)).toStrictEqual(done);
    expect(asked).toStrictEqual([[noted]]);
  });

  it.each([
    ['downloadUpdate', 'download'],
    ['restartToUpdate', 'restart'],
  ] as const)('is not allowed about an update while there is none: %s', async (call, noted) => {
    const possible = notingSignIn(() => true);
    expect(await possible.handlers[call](undefined)).toStrictEqual(done);
    expect(possible.asked).toStrictEqual([[noted]]);
    const impossible = notingSignIn(() => false);
    expect(await impossible.handlers[call](undefined)).toStrictEqual({ ok: false, problem: 'not-allowed' });
  });

  it('carries what the page chose', async () => {
    const { handlers, asked } = notingSignIn();
    expect(await handlers.startSignIn('browser')).toStrictEqual(done);
    expect(await handlers.changeMethod('code')).toStrictEqual(done);
    expect(await handlers.renameDevice('The kitchen Mac')).toStrictEqual(done);
    expect(await handlers.chooseLanguage('ja')).toStrictEqual(done);
    expect(asked).toStrictEqual([
      ['startSignIn', 'browser'],
      ['changeMethod', 'code'],
      ['renameDevice', 'The kitchen Mac'],
      ['chooseLanguage', 'ja'],
    ]);
  });

  it.each([
    [true, done],
    [false, { ok: false, problem: 'browser-not-opened' }],
  ])('is to say whether the page was opened: %s', async (opened, outcome) => {
    const { handlers } = notingSignIn(() => Promise.resolve(opened));
    expect(await handlers.openApprovalUrl(undefined)).toStrictEqual(outcome);
  });

  it.each([
    [true, done],
    [false, { ok: false, problem: 'start-at-login-refused' }],
  ])('is to say whether the system takes the start at login: %s', async (taken, outcome) => {
    const { handlers, asked } = notingSignIn(() => taken);
    expect(await handlers.chooseStartAtLogin('on')).toStrictEqual(outcome);
    expect(asked).toStrictEqual([['chooseStartAtLogin', 'on']]);
  });

  it('is done only when it is done', async () => {
    const copied = Promise.withResolvers<void>();
    const { handlers } = notingSignIn(() => copied.promise);
    const answered = vi.fn();
    const answer = Promise.resolve(handlers.copyLink(undefined)).then(answered);
    await setImmediate();
    expect(answered).not.toHaveBeenCalled();
    copied.resolve();
    await answer;
    expect(answered).toHaveBeenCalledWith(done);
  });
});
