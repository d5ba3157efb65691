import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeTemporaryFolder } from '../../e2e/fixtures/temporary-folder.ts';
import { projectFolder } from '../runtime.ts';
import { missingPlaces, readNamedPlaces } from './named-places.ts';

test('every file, test and line that docs/security.md names is there', async () => {
  const page = await readFile(join(projectFolder, 'docs/security.md'), 'utf8');
  expect(readNamedPlaces(page).length).toBeGreaterThan(50);
  expect(readNamedPlaces(page).filter(({ quoted }) => quoted !== null).length).toBeGreaterThan(20);
  expect(missingPlaces(page, projectFolder)).toEqual([]);
});

test('files, folders, and what is written there are found in tables and sentences', () => {
  const page = `
Held by \`main/vault/\` and \`main/core/log/redactor.ts\`, not by \`devices.xml\` or \`https://plex.tv\`.

| Row | \`e2e/a.spec.ts\` › the page goes nowhere<br>\`main/b.ts\` › \`setGuards(\` and more | \`c.ts\` |
`;
  expect(readNamedPlaces(page)).toEqual([
    { path: 'main/vault/', quoted: null },
    { path: 'main/core/log/redactor.ts', quoted: null },
    { path: 'e2e/a.spec.ts', quoted: 'the page goes nowhere' },
    { path: 'main/b.ts', quoted: 'setGuards(' },
    { path: 'c.ts', quoted: null },
  ]);
});

test('what is gone, and what is written otherwise by now, is missed', async () => {
  await using project = await makeTemporaryFolder();
  await mkdir(join(project.path, 'main/shell'), { recursive: true });
  await writeFile(join(project.path, 'main/shell/here.ts'), "test('it holds', () => {});");
  const page = [
    '`main/shell/here.ts` › it holds',
    '`here.ts`, `main/shell/`',
    '`main/shell/here.ts` › it held',
    '`main/shell/gone.ts`, `gone.ts`, `main/gone/`',
  ].join('\n');
  expect(missingPlaces(page, project.path)).toEqual([
    'main/shell/here.ts does not say: it held',
    'There is no main/shell/gone.ts.',
    'There is no gone.ts.',
    'There is no main/gone/.',
  ]);
});
