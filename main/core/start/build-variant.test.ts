import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isTestBuild } from './build-variant.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'latchkey-variant-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const isTest = (content: string): boolean => {
  const file = join(folder, 'package.json');
  writeFileSync(file, content);
  return isTestBuild(file);
};

describe('an app is the one that tests drive', () => {
  it('when its package.json says so', () => {
    expect(isTest('{"name":"latchkey","variant":"e2e"}')).toBe(true);
  });

  it.each(['{"name":"latchkey"}', '{"variant":"E2E"}', '{"variant":["e2e"]}', '"e2e"', 'null', 'no JSON', ''])(
    'and not when it says %s',
    (content) => {
      expect(isTest(content)).toBe(false);
    },
  );

  it('and not when it cannot be read', () => {
    expect(isTestBuild(join(folder, 'nowhere'))).toBe(false);
  });

  it('and never when it is this project itself', () => {
    expect(isTestBuild(join(import.meta.dirname, '../../../package.json'))).toBe(false);
  });
});
