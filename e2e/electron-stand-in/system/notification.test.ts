import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { app } from '../app/app.ts';
import { Notification } from './notification.ts';

beforeEach(() => {
  vi.spyOn(app, 'isReady').mockReturnValue(true);
});

afterEach(() => {
  for (const notification of Notification.shown) notification.close();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

const following = (notification: Notification): readonly string[] => {
  const heard: string[] = [];
  for (const name of ['show', 'click', 'close', 'failed']) notification.on(name, () => heard.push(name));
  return heard;
};

const titles = (): readonly string[] => Notification.shown.map(({ title }) => title);

// docs/api/notification.md, shell/browser/api/electron_api_notification.cc and
// shell/browser/notifications/linux/libnotify_notification.cc of Electron.
describe('a notification', () => {
  it('is shown when it is told to be, and as often', () => {
    const notification = new Notification({ title: 'Signed in', body: 'As Ada.' });
    const heard = following(notification);
    expect(titles()).toStrictEqual([]);
    notification.show();
    notification.title = 'Signed in again';
    notification.show();
    expect([titles(), heard]).toStrictEqual([['Signed in again'], ['show', 'show']]);
  });

  it.each(['click', 'close'] as const)('hears of the person’s %s, and is gone then', (action) => {
    const notification = new Notification({ title: 'Signed in' });
    notification.show();
    const heard = following(notification);
    Notification.shown[0]?.playPerson(action);
    expect([titles(), heard]).toStrictEqual([[], [action]]);
    expect(() => notification.playPerson(action)).toThrow('not shown');
  });

  it('is taken away by the app without a word, as on Linux', () => {
    const notification = new Notification({ title: 'Signed in' });
    notification.show();
    const heard = following(notification);
    notification.close();
    expect([titles(), heard]).toStrictEqual([[], []]);
  });

  it('fails where the system fails', () => {
    vi.stubEnv('LATCHKEY_NOTIFICATIONS', 'failing');
    const notification = new Notification({ title: 'Signed in' });
    const heard = following(notification);
    notification.show();
    expect([Notification.isSupported(), titles(), heard]).toStrictEqual([true, [], ['failed']]);
  });

  it('is nothing where the system has none', () => {
    vi.stubEnv('LATCHKEY_NOTIFICATIONS', 'none');
    const notification = new Notification({ title: 'Signed in' });
    const heard = following(notification);
    notification.show();
    expect([Notification.isSupported(), titles(), heard]).toStrictEqual([false, [], []]);
  });

  it('has what it was given, else what is usual', () => {
    const { id, title, subtitle, body, silent, timeoutType, urgency } = new Notification({ id: 'own', silent: true });
    expect([id, title, subtitle, body, silent, timeoutType, urgency].join()).toBe('own,,,,true,default,normal');
    expect(new Notification().id).toMatch(/^[\da-f-]{36}$/);
  });

  it('waits for the app to be ready', () => {
    vi.spyOn(app, 'isReady').mockReturnValue(false);
    expect(() => new Notification()).toThrow(new Error('Cannot create Notification before app is ready'));
  });
});
