import { describe, expect, it } from 'vitest';
import type { Bridge, State } from '../preload/contract.ts';
import { createFakeBridge } from './gallery/fake-bridge.ts';
import { storyNamed } from './gallery/stories.ts';
import { stateNamed } from './gallery/states.ts';
import { english } from '../main/core/messages/english/english.ts';
import { messagesIn } from '../main/core/messages/messages-by-language.ts';
import { createPageStore } from './store.ts';

const signedOut = stateNamed('signed-out');
const waiting = stateNamed('waiting-code');
const signedIn = stateNamed('signed-in');

const followed = (initial: State | null, changes: Partial<Bridge> = {}) => {
  const { bridge, main } = createFakeBridge(initial);
  let now = 100;
  const store = createPageStore({
    bridge: { ...bridge, ...changes },
    nowMillis: () => now,
    messagesIn,
    browserLanguages: ['fr-CA', 'de'],
  });
  return { store, main, moveTo: (millis: number) => void (now = millis) };
};

/** Lets everything run that waits for nothing but its turn. */
const settled = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

describe('the page’s store', () => {
  it('knows nothing until main has spoken', async () => {
    const { store } = followed(null);
    await settled();
    expect(store.getState().mirrored).toBeNull();
  });

  it('reads the state once and follows every push', async () => {
    const { store, main, moveTo } = followed(signedOut);
    await settled();
    expect(store.getState().mirrored).toEqual({ state: signedOut, receivedAtMillis: 100 });
    moveTo(250);
    main.push(waiting);
    expect(store.getState().mirrored).toEqual({ state: waiting, receivedAtMillis: 250 });
  });

  it('lets a push win that comes before the answer', async () => {
    const { store, main } = followed(signedOut);
    main.push(waiting);
    await settled();
    expect(store.getState().mirrored?.state).toBe(waiting);
  });

  it('sends an intent with its input', async () => {
    const { store, main } = followed(signedOut);
    expect(await store.getState().send('startSignIn', 'code')).toBe(true);
    expect(main.calls).toEqual([['startSignIn', 'code']]);
  });

  it('keeps the problem of a call that failed as a notice until it is put away', async () => {
    const { store, main } = followed(signedOut);
    main.failWith('not-allowed');
    expect(await store.getState().send('signOut')).toBe(false);
    expect(store.getState().notice).toBe('not-allowed');
    store.getState().dismissNotice();
    expect(store.getState().notice).toBeNull();
  });

  it('takes a call that breaks for an unexpected problem', async () => {
    const { store } = followed(signedOut, { signOut: () => Promise.reject(new Error('main is gone')) });
    expect(await store.getState().send('signOut')).toBe(false);
    expect(store.getState().notice).toBe('unexpected');
  });

  it('drops the notice when another screen comes, and not before', async () => {
    const { store, main } = followed(waiting);
    await settled();
    main.failWith('timed-out');
    await store.getState().send('openApprovalUrl');
    main.push(stateNamed('waiting-code-unreachable'));
    expect(store.getState().notice).toBe('timed-out');
    main.push(signedIn);
    expect(store.getState().notice).toBeNull();
  });

  it('says why when main does not tell its state', async () => {
    const { store } = followed(null, { readState: () => Promise.resolve({ ok: false, problem: 'not-allowed' }) });
    await settled();
    expect(store.getState()).toMatchObject({ mirrored: null, notice: 'not-allowed' });
  });

  it('reads once more when asked to, and takes the notice away', async () => {
    let answers = 0;
    const { store } = followed(null, {
      readState: () => {
        answers += 1;
        return Promise.resolve(answers === 1 ? { ok: false, problem: 'timed-out' } : { ok: true, value: signedOut });
      },
    });
    await settled();
    store.getState().readAgain();
    await settled();
    expect(store.getState()).toMatchObject({ mirrored: { state: signedOut }, notice: null });
  });

  it('announces what changed, and the same words twice as two announcements', async () => {
    const { store, main } = followed(signedOut);
    await settled();
    expect(store.getState().announcement).toEqual({ text: '', serial: 0 });
    main.push(waiting);
    expect(store.getState().announcement).toEqual({ text: 'Your code is A, B, 1, 2.', serial: 1 });
    store.getState().announce('Copied');
    store.getState().announce('Copied');
    expect(store.getState().announcement).toEqual({ text: 'Copied', serial: 3 });
  });

  it('takes an announcement back when it is no longer so', async () => {
    const { store, main } = followed(stateNamed('waiting-code'));
    await settled();
    expect(store.getState().announcement.text).toBe('Your code is A, B, 1, 2.');
    main.push(stateNamed('signed-out'));
    expect(store.getState().announcement.text).toBe('');
    main.push(stateNamed('signed-out-keychain-locked'));
    expect(store.getState().announcement.text).toMatch(/keychain is locked/u);
    main.push(stateNamed('signed-out'));
    expect(store.getState().announcement.text).toBe('');
  });

  it('leaves an announcement alone while the screen says the same', async () => {
    const { store, main } = followed(stateNamed('waiting-code'));
    await settled();
    store.getState().announce('Copied');
    main.push(stateNamed('waiting-code'));
    expect(store.getState().announcement.text).toBe('Copied');
  });

  it('mirrors the checkup of this computer, from the first reading on', async () => {
    const begun = storyNamed('check-begun').checkup;
    const { store, main } = followed(signedIn, { readCheckup: () => Promise.resolve({ ok: true, value: begun }) });
    expect(store.getState().checkup).toEqual({ kind: 'closed' });
    await settled();
    expect(store.getState().checkup).toBe(begun);
    const done = storyNamed('check-all-well').checkup;
    main.pushCheckup(done);
    expect(store.getState().checkup).toBe(done);
    expect(store.getState().announcement.text).toBe('All is well.');
  });

  it('speaks the browser’s language until main has told the person’s, and follows every change', async () => {
    const { store, main } = followed(signedIn);
    expect(store.getState().messages.actions.cancel).toBe('Annuler');
    await settled();
    expect(store.getState().messages).toBe(english);
    main.pushPreferences({ languageChoice: 'de', language: 'de', startAtLogin: null });
    expect(store.getState().messages.actions.cancel).toBe('Abbrechen');
    main.push(stateNamed('signed-out'));
    main.push(stateNamed('expired-code'));
    expect(store.getState().announcement.text).toBe('Der Code ist abgelaufen.');
  });

  it('knows the language before the first screen comes', async () => {
    const told = Promise.withResolvers<void>();
    const { store } = followed(signedOut, {
      readPreferences: async () => {
        await told.promise;
        return { ok: true, value: { languageChoice: 'ja', language: 'ja', startAtLogin: null } };
      },
    });
    await settled();
    expect(store.getState().mirrored).toBeNull();
    told.resolve();
    await settled();
    expect(store.getState()).toMatchObject({ mirrored: { state: signedOut }, preferences: { language: 'ja' } });
  });

  it('stays with the browser’s language when main does not tell the person’s', async () => {
    const { store } = followed(signedOut, { readPreferences: () => Promise.reject(new Error('main is gone')) });
    await settled();
    expect(store.getState()).toMatchObject({ mirrored: { state: signedOut }, preferences: { language: 'fr' } });
  });

  it('mirrors whether the settings are open, from the first reading on', async () => {
    const { store, main } = followed(signedIn, {
      readSettingsDialog: () => Promise.resolve({ ok: true, value: 'open' }),
    });
    await settled();
    expect(store.getState().settingsDialog).toBe('open');
    main.pushSettingsDialog('closed');
    expect(store.getState().settingsDialog).toBe('closed');
  });

  it('mirrors what there is to say about Latchkey, from the first reading on', async () => {
    const { about } = storyNamed('about-signed-in');
    const { store, main } = followed(signedIn, { readAbout: () => Promise.resolve({ ok: true, value: about }) });
    expect(store.getState().about).toEqual({ kind: 'closed' });
    await settled();
    expect(store.getState().about).toBe(about);
    main.pushAbout({ kind: 'closed' });
    expect(store.getState().about).toEqual({ kind: 'closed' });
  });

  it('lets a pushed check win that comes before the answer', async () => {
    const done = storyNamed('check-all-well').checkup;
    const { store, main } = followed(signedIn);
    main.pushCheckup(done);
    await settled();
    expect(store.getState().checkup).toBe(done);
  });
});
