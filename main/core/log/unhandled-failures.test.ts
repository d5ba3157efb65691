import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { SilentLog } from './testing/silent-log.ts';
import { logUnhandledFailures } from './unhandled-failures.ts';

describe('a failure that nobody waited for', () => {
  it('is written down, and that is all', () => {
    const process = new EventEmitter();
    const log = new SilentLog();
    logUnhandledFailures(process as unknown as NodeJS.Process, log);
    process.emit('uncaughtException', new Error('thrown'));
    process.emit('unhandledRejection', 'rejected');
    expect(log.lines).toStrictEqual([
      'error: Something failed that nobody caught.',
      'error: Something failed that nobody waited for.',
    ]);
    expect(log.errors).toStrictEqual([new Error('thrown'), 'rejected']);
  });
});
