import { describe, expect, it } from 'vitest';
import { announcementOf } from './announcement.ts';
import { screenNamed, states } from './gallery/states.ts';
import { english } from '../main/core/messages/english/english.ts';

const heard = (previous: string | null, next: string): string | null =>
  announcementOf(previous === null ? null : screenNamed(previous), screenNamed(next), english);

describe('announcementOf', () => {
  it.each(states)('says nothing of what stays as it is: $name', ({ name }) => {
    expect(heard(name, name)).toBeNull();
  });

  it('spells the code when it has come', () => {
    expect(heard('requesting-code', 'waiting-code')).toBe('Your code is A, B, 1, 2.');
  });

  it('spells the fresh code after a renewal, also when it came by way of a request', () => {
    const sentence = 'The new code is X, 7, Q, 9.';
    expect(heard('waiting-code', 'waiting-code-renewed')).toBe(sentence);
    expect(heard('requesting-code', 'waiting-code-renewed')).toBe(sentence);
  });

  it('does not repeat a code because something else changed', () => {
    expect(heard('waiting-code', 'waiting-code-unreachable')).toBeNull();
    expect(heard('waiting-code-unreachable', 'waiting-code')).toBeNull();
  });

  it('says where to approve, once', () => {
    expect(heard('requesting-browser', 'waiting-browser')).toBe('Waiting for your approval in the browser.');
    expect(heard('waiting-browser', 'waiting-browser-renewed')).toBeNull();
  });

  it('says that the code expired', () => {
    expect(heard('waiting-code', 'expired-code')).toBe('The code expired.');
  });

  it('says who is signed in, once', () => {
    expect(heard('confirming', 'signed-in')).toBe('Signed in as Ada Lovelace.');
    expect(heard('signed-in-under-way', 'signed-in')).toBe('Confirmed by Plex.');
    expect(heard('signed-in', 'signed-in')).toBeNull();
  });

  it('says who is signed in now where it was somebody else', () => {
    expect(heard('signed-in-two-accounts', 'signed-in-first-account-refused')).toBe('Signed in as Grace Hopper.');
    expect(heard('signed-in-keychain-locked', 'signed-in-first-account-refused')).toBe('Signed in as Grace Hopper.');
  });

  it('asks about another account than last time, once, and is silent about the answer', () => {
    const question = /different account than last time\. Not you\?.*sign out/u;
    expect(heard('confirming', 'signed-in-another-account')).toMatch(/^Signed in as Ada Lovelace\. /u);
    expect(heard('confirming', 'signed-in-another-account')).toMatch(question);
    expect(heard('signed-in-under-way', 'signed-in-another-account')).toMatch(question);
    expect(heard('signed-in-another-account', 'signed-in-another-account')).toBeNull();
    expect(heard('signed-in-another-account', 'signed-in')).toBeNull();
  });

  it('has no name to say where Plex knows none', () => {
    expect(heard('confirming', 'signed-in-nameless')).toBe('Signed in.');
  });

  it('says why Plex could not confirm', () => {
    expect(heard('signed-in-under-way', 'signed-in-put-off-unreachable')).toMatch(/can’t be reached/u);
    expect(heard('confirming', 'confirming-plex-trouble')).toMatch(/having trouble/u);
  });

  it('says why the keychain kept a sign-out from happening', () => {
    expect(heard('signing-out', 'signed-in-keychain-locked')).toMatch(/still signed in here.*keychain is locked/u);
    expect(heard('signing-out', 'confirming-keychain-locked')).toMatch(/still signed in here.*keychain is locked/u);
    expect(heard('confirming-keychain-locked', 'confirming-keychain-locked')).toBeNull();
  });

  it('says that the person is signed out only when they were signed in', () => {
    expect(heard('signing-out', 'signed-out')).toBe('Signed out.');
    expect(heard('waiting-code', 'signed-out')).toBeNull();
    expect(heard(null, 'signed-out')).toBeNull();
  });

  it('says what went wrong when a sign-in came to nothing, once', () => {
    expect(heard('requesting-code', 'signed-out-unreachable')).toMatch(/can’t be reached/u);
    expect(heard('signed-out-unreachable', 'signed-out-unreachable')).toBeNull();
  });

  it('tells a slow keychain from a quick one', () => {
    expect(heard(null, 'opening-the-keychain')).toBeNull();
    expect(heard('opening-the-keychain', 'opening-the-keychain-slow')).toMatch(/unlocked/u);
  });

  it('says that a sign-out is under way, and once that it waits for the keychain', () => {
    expect(heard('signed-in', 'signing-out')).toBe('Signing out.');
    expect(heard('signing-out', 'signing-out-slow')).toMatch(/unlocked/u);
    expect(heard('signing-out-slow', 'signing-out-slow')).toBeNull();
  });

  it('explains a key that was not kept', () => {
    expect(heard('confirming', 'not-kept-keychain-denied')).toMatch(/turned Latchkey away/u);
  });
});
