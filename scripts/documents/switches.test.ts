import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { allowedSwitches } from '../../main/core/start/allowed-switches.ts';
import { projectFolder } from '../runtime.ts';

test('decision 7 names the switches with which the packaged app starts, and no other as one', async () => {
  const page = await readFile(join(projectFolder, 'docs/decisions/0007-the-sandbox-stays-on.md'), 'utf8');
  const [list = ''] = /A short list of switches is allowed .*?With any other/s.exec(page) ?? [];
  const named = Array.from(list.matchAll(/`--([a-z-]+)`/g), ([, name = '']) => name);
  expect(named.toSorted()).toEqual([...allowedSwitches].toSorted());
});
