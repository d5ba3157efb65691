import { describe, expect, it } from 'vitest';
import { followed, settled } from './gallery/followed-store.ts';
import { stateNamed } from './gallery/states.ts';

const signedIn = stateNamed('signed-in');

describe('what the page’s store announces', () => {
  it('announces what changed, and the same words twice as two announcements', async () => {
    const { store, tell } = followed(stateNamed('signed-out'));
    await settled();
    expect(store.getState().announcement).toEqual({ text: '', serial: 0 });
    tell(stateNamed('waiting-code'));
    expect(store.getState().announcement).toEqual({ text: 'Your code is A, B, 1, 2.', serial: 1 });
    store.getState().announce('Copied');
    store.getState().announce('Copied');
    expect(store.getState().announcement).toEqual({ text: 'Copied', serial: 3 });
  });

  it('takes an announcement back when it is no longer so', async () => {
    const { store, tell } = followed(stateNamed('waiting-code'));
    await settled();
    expect(store.getState().announcement.text).toBe('Your code is A, B, 1, 2.');
    tell(stateNamed('signed-out'));
    expect(store.getState().announcement.text).toBe('');
    tell(stateNamed('signed-out-keychain-locked'));
    expect(store.getState().announcement.text).toMatch(/keychain is locked/u);
    tell(stateNamed('signed-out'));
    expect(store.getState().announcement.text).toBe('');
  });

  it('leaves an announcement alone while the screen says the same', async () => {
    const { store, tell } = followed(stateNamed('waiting-code'));
    await settled();
    store.getState().announce('Copied');
    tell(stateNamed('waiting-code'));
    expect(store.getState().announcement.text).toBe('Copied');
  });

  it.each(['opening-the-keychain-slow', 'expired-code', 'waiting-code', 'confirming-unreachable', 'signed-in'])(
    'leaves all alone that a push does not change on the screen: %s',
    async (name) => {
      const { store, main, tell } = followed(stateNamed(name));
      await settled();
      main.failWith('timed-out');
      await store.getState().send('openApprovalUrl');
      store.getState().announce('Copied');
      const { notice, announcement } = store.getState();
      tell(structuredClone(stateNamed(name)));
      expect(store.getState()).toMatchObject({ notice, announcement });
    },
  );

  it('announces an account once its attempt is over, and nothing in between', async () => {
    const { store, main } = followed(stateNamed('confirming'));
    await settled();
    const { announcement } = store.getState();
    main.push('accounts', signedIn.accounts);
    expect(store.getState().announcement).toEqual(announcement);
    main.push('attempt', signedIn.attempt);
    expect(store.getState().announcement.text).toBe('Signed in as Ada Lovelace.');
  });
});
