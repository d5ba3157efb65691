import { globSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeTemporaryFolder } from '../../e2e/fixtures/temporary-folder.ts';
import { projectFolder } from '../runtime.ts';
import { missingPaths, missingPlaces, readNamedPlaces } from './named-places.ts';

const pages = globSync(['*.md', 'docs/**/*.md'], { cwd: projectFolder })
  .map((page) => page.replaceAll('\\', '/'))
  .filter((page) => page !== 'docs/languages.md');

test('every file, test and line that docs/security.md names is there', async () => {
  const page = await readFile(join(projectFolder, 'docs/security.md'), 'utf8');
  expect(readNamedPlaces(page).length).toBeGreaterThan(50);
  expect(readNamedPlaces(page).filter(({ quoted }) => quoted !== null).length).toBeGreaterThan(20);
  expect(missingPlaces(page, projectFolder)).toEqual([]);
});

test.each(pages)('every file and folder that %s names, or links to, is there', (page) => {
  expect(missingPaths(projectFolder, page)).toEqual([]);
});

test('a folder that is gone is missed, and a link that leads nowhere', async () => {
  await using project = await makeTemporaryFolder();
  await mkdir(join(project.path, 'docs'));
  const page =
    '`main/gone/`, [a](../LICENSE), [b](gone.md#part), [c](https://example.com), [d](#here), `settings.json`';
  await writeFile(join(project.path, 'docs/page.md'), page);
  await writeFile(join(project.path, 'LICENSE'), '');
  expect(missingPaths(project.path, 'docs/page.md')).toEqual(['main/gone/', join('docs', 'gone.md')]);
});

test('files, folders, and what is written there are found in tables and sentences', () => {
  const page = `
Held by \`main/core/keychain/\` and \`main/core/log/redactor.ts\`, not by \`devices.xml\` or \`https://plex.tv\`.

| Row | \`e2e/a.spec.ts\` › the page goes nowhere<br>\`main/b.ts\` › \`setGuards(\` and more | \`c.ts\` |
`;
  expect(readNamedPlaces(page)).toEqual([
    { path: 'main/core/keychain/', quoted: null },
    { path: 'main/core/log/redactor.ts', quoted: null },
    { path: 'e2e/a.spec.ts', quoted: 'the page goes nowhere' },
    { path: 'main/b.ts', quoted: 'setGuards(' },
    { path: 'c.ts', quoted: null },
  ]);
});

test('what is gone, and what is written otherwise by now, is missed', async () => {
  await using project = await makeTemporaryFolder();
  await mkdir(join(project.path, 'main/electron'), { recursive: true });
  await writeFile(join(project.path, 'main/electron/here.ts'), "test('it holds', () => {});");
  const page = [
    '`main/electron/here.ts` › it holds',
    '`here.ts`, `main/electron/`',
    '`main/electron/here.ts` › it held',
    '`main/electron/gone.ts`, `gone.ts`, `main/gone/`',
  ].join('\n');
  expect(missingPlaces(page, project.path)).toEqual([
    'main/electron/here.ts does not say: it held',
    'There is no main/electron/gone.ts.',
    'There is no gone.ts.',
    'There is no main/gone/.',
  ]);
});
