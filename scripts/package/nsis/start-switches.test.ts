import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { refusedSwitches } from '../../../main/core/start/allowed-switches.ts';
import { projectFolder } from '../../runtime.ts';

const templates = join(projectFolder, 'node_modules/app-builder-lib/templates/nsis');

/** The arguments with which one of electron-builder's templates starts the app that it has installed. */
const startArguments = (file: string): readonly string[] => {
  const text = readFileSync(join(templates, file), 'utf8');
  const [, body = ''] = /(?:!macro|Function) StartApp\n([^]*?)(?:!macroend|FunctionEnd)/.exec(text) ?? [];
  return [...body.matchAll(/StrCpy \S+ "(--[^"]+)"/g)].flatMap(([, word]) => word ?? []);
};

it.each(['common.nsh', 'assistedInstaller.nsh'])('the app starts as the installer starts it: %s', (file) => {
  const argv = startArguments(file);
  expect(argv).not.toEqual([]);
  expect(
    refusedSwitches({ argv: ['Latchkey.exe', ...argv], environment: {}, platform: 'win32', isSealed: true }),
  ).toEqual([]);
});
