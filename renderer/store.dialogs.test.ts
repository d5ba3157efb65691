import { describe, expect, it } from 'vitest';
import { answering, followed, settled } from './gallery/followed-store.ts';
import { storyNamed } from './gallery/stories.ts';
import { stateNamed } from './gallery/states.ts';

const signedIn = stateNamed('signed-in');

describe('the dialogs', () => {
  const names = ['settings', 'about', 'checkup'] as const;

  it.each(names.flatMap((first) => names.map((then) => [first, then] as const)))(
    'are open one at a time, the latest of them: %s, then %s',
    async (first, then) => {
      const { store, main } = followed(signedIn);
      await settled();
      expect(store.getState().dialog).toBeNull();
      main.push('openDialog', first);
      expect(store.getState().dialog).toBe(first);
      store.getState().openDialog(then);
      expect(store.getState().dialog).toBe(then);
      store.getState().closeDialog();
      expect(store.getState().dialog).toBeNull();
    },
  );

  it('have main do what belongs to them when the person opens them here', async () => {
    const { store, main } = followed(signedIn);
    for (const name of names) store.getState().openDialog(name);
    await settled();
    expect(main.calls).toEqual([['refreshPreferences'], ['startCheckup']]);
  });

  it('ask main for nothing more when it opens them', async () => {
    const { main } = followed(signedIn);
    main.push('openDialog', 'settings');
    main.push('openDialog', 'about');
    main.push('openDialog', 'checkup');
    await settled();
    expect(main.calls).toEqual([]);
  });

  it.each([null, 'settings', 'about'] as const)('stop the checkup with its own: for %s', async (next) => {
    const { store, main } = followed(signedIn);
    await settled();
    main.push('openDialog', 'checkup');
    if (next === null) store.getState().closeDialog();
    else main.push('openDialog', next);
    await settled();
    expect(main.calls).toEqual([['stopCheckup']]);
  });

  it('come back with a checkup that is found under way, and with nothing else', async () => {
    const { store, main } = followed(signedIn, { checkup: answering(storyNamed('check-under-way').checkup) });
    await settled();
    expect(store.getState().dialog).toBe('checkup');
    store.getState().closeDialog();
    main.push('checkup', storyNamed('check-all-well').checkup);
    expect(store.getState().dialog).toBeNull();
    expect(followed(signedIn).store.getState().dialog).toBeNull();
  });
});
