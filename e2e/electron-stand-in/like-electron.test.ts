import { expect, it } from 'vitest';
import { runFixture } from './running-fixture.ts';

it('refuses by name what Electron’s process does beside Node’s', async () => {
  await using fixture = await runFixture();
  // As docs/api/process.md of Electron lists them.
  const names =
    'crash getBlinkMemoryInfo getCPUUsage getCreationTime getHeapStatistics getProcessMemoryInfo getSystemMemoryInfo ' +
    'getSystemVersion hang setFdLimit takeHeapSnapshot';
  const messages = await fixture.app.evaluate(
    (_electron, names) =>
      names.map((name) => {
        try {
          return typeof Reflect.get(process, name);
        } catch (error) {
          return (error as Error).message;
        }
      }),
    names.split(' '),
  );
  expect(messages).toStrictEqual(
    names.split(' ').map((name) => `The Electron stand-in does not implement process.${name}.`),
  );
});
