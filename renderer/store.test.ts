import { describe, expect, it } from 'vitest';
import { type Outcome, type SliceName, sliceNames, type Value } from '../preload/contract.ts';
import { answering, followed, settled } from './gallery/followed-store.ts';
import { aboutFacts, storyNamed } from './gallery/stories.ts';
import { stateNamed } from './gallery/states.ts';
import { english } from '../main/core/messages/english/english.ts';

const signedOut = stateNamed('signed-out');
const waiting = stateNamed('waiting-code');
const signedIn = stateNamed('signed-in');
const untold = { attempt: null, accounts: null };

describe('the page’s store', () => {
  it('knows nothing until main has spoken', async () => {
    const { store } = followed(null);
    await settled();
    expect(store.getState()).toMatchObject(untold);
  });

  it('reads the state once and follows every push', async () => {
    const { store, tell, moveTo } = followed(signedOut);
    await settled();
    expect(store.getState()).toMatchObject({ ...signedOut, attemptReceivedAtMillis: 100 });
    moveTo(250);
    tell(waiting);
    expect(store.getState()).toMatchObject({ ...waiting, attemptReceivedAtMillis: 250 });
  });

  it('goes on counting down the time of a code when something comes of the accounts', async () => {
    const { store, main, moveTo } = followed(waiting);
    await settled();
    moveTo(250);
    main.push('accounts', signedIn.accounts);
    expect(store.getState().attemptReceivedAtMillis).toBe(100);
  });

  it('lets a push win that comes before the answer', async () => {
    const { store, tell } = followed(signedOut);
    tell(waiting);
    await settled();
    expect(store.getState()).toMatchObject(waiting);
  });

  it('sends an intent with its input', async () => {
    const { store, main } = followed(signedOut);
    expect(await store.getState().send('startSignIn', 'code')).toBe(true);
    expect(main.calls).toEqual([['startSignIn', 'code']]);
  });

  it('keeps the problem of a call that failed as a notice until it is put away', async () => {
    const { store, main } = followed(signedOut);
    await settled();
    main.failWith('not-allowed');
    expect(await store.getState().send('signOut')).toBe(false);
    expect(store.getState().notice).toBe('not-allowed');
    store.getState().dismissNotice();
    expect(store.getState().notice).toBeNull();
  });

  it('takes a call that breaks for an unexpected problem', async () => {
    const { store } = followed(signedOut, {}, { signOut: () => Promise.reject(new Error('main is gone')) });
    await settled();
    expect(await store.getState().send('signOut')).toBe(false);
    expect(store.getState().notice).toBe('unexpected');
  });

  it('drops the notice when another screen comes, and not before', async () => {
    const { store, main, tell } = followed(waiting);
    await settled();
    main.failWith('timed-out');
    await store.getState().send('openApprovalUrl');
    tell(stateNamed('waiting-code-unreachable'));
    expect(store.getState().notice).toBe('timed-out');
    tell(signedIn);
    expect(store.getState().notice).toBeNull();
  });

  it.each(['attempt', 'accounts'] as const)('says why when main does not tell of the %s', async (name) => {
    const { store } = followed(signedOut, { [name]: () => Promise.resolve({ ok: false, problem: 'not-allowed' }) });
    await settled();
    expect(store.getState()).toMatchObject({ ...signedOut, [name]: null, notice: 'not-allowed' });
  });

  it.each(['attempt', 'accounts'] as const)('goes on saying why until there is a screen: %s', async (name) => {
    const { store, main } = followed(null, { [name]: () => Promise.resolve({ ok: false, problem: 'not-allowed' }) });
    await settled();
    const other = name === 'attempt' ? 'accounts' : 'attempt';
    main.push(other, signedOut[other]);
    expect(store.getState()).toMatchObject({ [name]: null, notice: 'not-allowed' });
    main.push(name, signedOut[name]);
    expect(store.getState()).toMatchObject({ ...signedOut, notice: null });
  });

  it.each(['attempt', 'accounts'] as const)(
    'reads once more when asked to, and takes the notice away: %s',
    async (name) => {
      let answers = 0;
      const { store } = followed(signedOut, {
        [name]: () => {
          answers += 1;
          return Promise.resolve(
            answers === 1 ? { ok: false, problem: 'timed-out' } : { ok: true, value: signedOut[name] },
          );
        },
      });
      await settled();
      store.getState().readAgain();
      await settled();
      expect(store.getState()).toMatchObject({ ...signedOut, notice: null });
    },
  );

  it('mirrors the checkup of this computer, from the first reading on', async () => {
    const begun = storyNamed('check-begun').checkup;
    const { store, main } = followed(signedIn, { checkup: answering(begun) });
    expect(store.getState().checkup).toBeNull();
    await settled();
    expect(store.getState().checkup).toBe(begun);
    const done = storyNamed('check-all-well').checkup;
    main.push('checkup', done);
    expect(store.getState().checkup).toBe(done);
    expect(store.getState().announcement.text).toBe('All is well.');
  });

  it('speaks the browser’s language until main has told the person’s, and follows every change', async () => {
    const { store, main, tell } = followed(signedIn);
    expect(store.getState().messages.actions.cancel).toBe('Annuler');
    await settled();
    expect(store.getState().messages).toBe(english);
    main.push('preferences', { languageChoice: 'de', language: 'de', startAtLogin: null });
    expect(store.getState().messages.actions.cancel).toBe('Abbrechen');
    tell(stateNamed('signed-out'));
    tell(stateNamed('expired-code'));
    expect(store.getState().announcement.text).toBe('Der Code ist abgelaufen.');
  });

  it('knows the language before the first screen comes', async () => {
    const told = Promise.withResolvers<void>();
    const { store } = followed(signedOut, {
      preferences: async () => {
        await told.promise;
        return { ok: true, value: { languageChoice: 'ja', language: 'ja', startAtLogin: null } };
      },
    });
    await settled();
    expect(store.getState()).toMatchObject(untold);
    told.resolve();
    await settled();
    expect(store.getState()).toMatchObject({ ...signedOut, preferences: { language: 'ja' } });
  });

  it('stays with the browser’s language when main does not tell the person’s', async () => {
    const { store } = followed(signedOut, { preferences: () => Promise.reject(new Error('main is gone')) });
    await settled();
    expect(store.getState()).toMatchObject({ ...signedOut, preferences: null, language: 'fr' });
  });

  it('mirrors what there is to say about Latchkey', async () => {
    const { store } = followed(signedIn, { about: answering(aboutFacts) });
    expect(store.getState().about).toBeNull();
    await settled();
    expect(store.getState().about).toBe(aboutFacts);
  });

  it('lets a pushed check win that comes before the answer', async () => {
    const done = storyNamed('check-all-well').checkup;
    const { store, main } = followed(signedIn);
    main.push('checkup', done);
    await settled();
    expect(store.getState().checkup).toBe(done);
  });
});

/** What a page does something about needs true values; any other slice is mirrored whatever it is. */
const readAndPushed: { readonly [Name in SliceName]?: readonly [read: Value<Name>, pushed: Value<Name>] } = {
  attempt: [signedOut.attempt, waiting.attempt],
  accounts: [signedOut.accounts, signedIn.accounts],
  checkup: [storyNamed('check-begun').checkup, storyNamed('check-all-well').checkup],
  preferences: [
    { languageChoice: 'system', language: 'en', startAtLogin: null },
    { languageChoice: 'de', language: 'de', startAtLogin: 'on' },
  ],
  updates: [storyNamed('update-none').updates, storyNamed('update-available').updates],
};

describe.each(sliceNames)('the slice “%s”', (name) => {
  const [read, pushed] = (readAndPushed[name] ?? [{ it: 'was read' }, { it: 'was pushed' }]) as [never, never];

  it('is read, and followed at every push', async () => {
    const { store, main } = followed(null, { [name]: answering(read) });
    await settled();
    expect(store.getState()[name]).toBe(read);
    main.push(name, pushed);
    expect(store.getState()[name]).toBe(pushed);
  });

  it('is what was pushed when the push overtakes the answer', async () => {
    const answer = Promise.withResolvers<Outcome<never>>();
    const { store, main } = followed(null, { [name]: () => answer.promise });
    await settled();
    main.push(name, pushed);
    answer.resolve({ ok: true, value: read });
    await settled();
    expect(store.getState()[name]).toBe(pushed);
  });

  it('is unknown while main does not tell of it', async () => {
    const { store } = followed(null, { [name]: () => Promise.reject(new Error('main is gone')) });
    await settled();
    expect(store.getState()[name]).toBeNull();
  });
});
