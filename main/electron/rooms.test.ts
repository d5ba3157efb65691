import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const main = join(import.meta.dirname, '..');

const sourcesIn = (room: string): readonly string[] =>
  globSync(`${room}/**/*.ts`, { cwd: main })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !file.endsWith('.test.ts'));

/** What a file imports, as a type or as a value: files by their path in main, packages by their name. */
const importsOf = (file: string): readonly string[] =>
  Array.from(
    readFileSync(join(main, file), 'utf8').matchAll(/(?:\bfrom|\bimport\() ?'([^']+)'/g),
    ([, specifier = '']) =>
      specifier.startsWith('.')
        ? relative(main, join(main, dirname(file), specifier)).replaceAll('\\', '/')
        : specifier,
  );

const isElectron = (imported: string): boolean => /^electron(?:-updater)?(?:\/|$)/.test(imported);

describe('the rooms of main', () => {
  it('electron/ holds what needs Electron, itself or through what it imports there, and only that', () => {
    const sources = sourcesIn('electron');
    expect(sources.length).toBeGreaterThan(20);
    expect(sources.filter((file) => !importsOf(file).some(isElectron))).toEqual([]);
  });

  it.each(['core', 'cli'])('%s/ imports nothing of Electron, not even a type', (room) => {
    const sources = sourcesIn(room);
    expect(sources.length).toBeGreaterThan(5);
    expect(sources.filter((file) => importsOf(file).some(isElectron))).toEqual([]);
  });

  it('one file imports keytar', () => {
    const sources = [...sourcesIn('core'), ...sourcesIn('cli'), ...sourcesIn('electron')];
    expect(sources.filter((file) => importsOf(file).includes('keytar'))).toEqual(['core/keychain/keytar-store.ts']);
  });
});
