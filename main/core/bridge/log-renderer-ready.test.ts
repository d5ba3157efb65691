import { expect, test } from 'vitest';
import type { Handlers } from '../../../preload/contract.ts';
import { logRendererReady } from './log-renderer-ready.ts';

test('the log says once that the page is there, when it asks and not before', async () => {
  const lines: string[] = [];
  const log = { info: (line: string) => lines.push(line), warn: () => undefined, error: () => undefined };
  const answer = { ok: true, value: { kind: 'opening-keychain' } } as const;
  const handlers = logRendererReady({ accounts: () => answer } as unknown as Handlers, log);
  expect(lines).toEqual([]);
  expect(await handlers.accounts(undefined)).toBe(answer);
  await handlers.accounts(undefined);
  expect(lines).toEqual(['The page is there.']);
});
