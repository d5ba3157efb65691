import { afterEach, expect, it } from 'vitest';
import { switches } from '../app/command-line.ts';
import { isUnknownHost } from './host-rules.ts';

afterEach(() => switches.clear());

it('a host is unknown when a rule says so, and then only', () => {
  expect(isUnknownHost('localhost')).toBe(false);
  switches.set('host-resolver-rules', 'MAP other.test ~NOTFOUND, MAP LocalHost ~NOTFOUND');
  expect(isUnknownHost('localhost')).toBe(true);
  expect(isUnknownHost('127.0.0.1')).toBe(false);
});

it.each(['MAP * ~NOTFOUND, EXCLUDE localhost', 'MAP plex.test 127.0.0.1'])('refuses rules beyond that: %s', (rules) => {
  switches.set('host-resolver-rules', rules);
  expect(() => isUnknownHost('plex.test')).toThrow('does not know the rule');
});
