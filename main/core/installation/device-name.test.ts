import { describe, expect, it } from 'vitest';
import { contract } from '../../../preload/contract.ts';
import { chosenDeviceName, firstDeviceName, unnamedDevice } from './device-name.ts';
import { maxTextLength } from '../plex/plain-text.ts';
import { writtenNames } from './recorded/names.ts';

describe('a name that a person chose', () => {
  it.each(writtenNames)('is tidied: %s', (_kind, written, left) => {
    expect(chosenDeviceName(written)).toBe(left);
  });

  it('may be as long as the bridge lets it be', () => {
    expect(contract.renameDevice.input.maxLength).toBe(maxTextLength);
  });
});

describe('the name that the system has', () => {
  it.each(writtenNames)('is tidied: %s', (_kind, written, left) => {
    expect(firstDeviceName([null, written], 'adas-laptop')).toBe(left ?? 'adas-laptop');
  });

  it('is the first of several that has something to read in it', () => {
    expect(firstDeviceName([null, ' ', 'Ada’s laptop', 'another'], 'adas-laptop')).toBe('Ada’s laptop');
  });

  it.each([
    ['adas-laptop', 'adas-laptop'],
    ['adas-laptop.local', 'adas-laptop'],
    ['adas-laptop.lan', 'adas-laptop'],
    ['adas-laptop.home.example.com', 'adas-laptop'],
    ['localhost', unnamedDevice],
    ['LOCALHOST.localdomain', unnamedDevice],
    ['192.168.1.20', unnamedDevice],
    ['fe80::1', unnamedDevice],
    ['.local', unnamedDevice],
    ['', unnamedDevice],
  ])('comes from the host name %o as %o when nobody gave one', (hostname, name) => {
    expect(firstDeviceName([], hostname)).toBe(name);
  });
});
