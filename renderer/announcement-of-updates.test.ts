import { describe, expect, it } from 'vitest';
import type { Updates } from '../preload/contract.ts';
import { announcementOfUpdates } from './announcement-of-updates.ts';
import { noUpdate, storyNamed } from './gallery/stories.ts';
import { english } from '../main/core/messages/english/english.ts';

const updatesOf = (name: string): Updates => storyNamed(name).updates;
const heard = (previous: string | null, next: string): string | null =>
  announcementOfUpdates(previous === null ? noUpdate : updatesOf(previous), updatesOf(next), english);

describe('what screen readers hear of updates', () => {
  it('is that there is one, once', () => {
    expect(heard(null, 'update-available')).toBe('Latchkey 1.2.0 is here.');
    expect(heard('update-available', 'update-available')).toBeNull();
  });

  it('is that a download begins, and not how it gets on', () => {
    expect(heard('update-available', 'update-begun')).toBe('Downloading Latchkey 1.2.0.');
    expect(heard('update-begun', 'update-downloading')).toBeNull();
  });

  it('is that it is ready and when it is installed', () => {
    expect(heard('update-downloading', 'update-ready')).toBe('Latchkey 1.2.0 is ready. It’s installed when you quit.');
  });

  it('is the answer to who asked', () => {
    expect(heard(null, 'update-checking')).toBe('Looking for a newer version.');
    expect(heard('update-checking', 'update-none')).toBe('You have the newest version.');
    expect(heard(null, 'update-by-package-manager')).toBe(
      'Newer versions come as a package, from where you got this one.',
    );
    expect(heard('update-checking', 'update-not-checked-update-server-unreachable')).toMatch(
      /^Couldn’t look.*online\.$/u,
    );
  });

  it('is why a download came to nothing', () => {
    expect(heard('update-downloading', 'update-failed-update-damaged')).toMatch(/wasn’t downloaded\. .*thrown away/u);
    expect(heard('update-ready', 'update-not-installed')).toMatch(/wasn’t installed\. .*Make some room/u);
  });

  it('is nothing of what is put away', () => {
    expect(heard('update-available', 'update-put-away')).toBeNull();
  });
});
