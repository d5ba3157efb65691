import { describe, expect, it } from 'vitest';
import { BodyTooLarge, readLimited } from './limited-body.ts';

const never = new AbortController().signal;

/** A body in pieces of a byte each, how many of them were asked for, and how it ended. */
const dripping = (bytes: number) => {
  const seen = { bytes: 0, end: 'none' };
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      if (seen.bytes === bytes) {
        seen.end = 'read';
        controller.close();
        return;
      }
      seen.bytes += 1;
      controller.enqueue(Uint8Array.of(seen.bytes % 256));
    },
    cancel: () => {
      seen.end = 'given up';
    },
  });
  return { response: new Response(body), seen };
};

/** A body that stays open without a word, and takes no notice of anybody leaving. */
const silent = (): Response => new Response(new ReadableStream({ pull: () => new Promise<void>(() => {}) }));

describe('a body', () => {
  it('is read whole', async () => {
    expect(await readLimited(new Response('{"ok":true}'), 100, never)).toStrictEqual(Buffer.from('{"ok":true}'));
  });

  it('may be missing', async () => {
    expect(await readLimited(new Response(null), 100, never)).toStrictEqual(Buffer.alloc(0));
  });

  it('may just fill its limit', async () => {
    const { response, seen } = dripping(100);
    expect(await readLimited(response, 100, never)).toHaveLength(100);
    expect(seen).toStrictEqual({ bytes: 100, end: 'read' });
  });

  it('is given up past its limit', async () => {
    const { response, seen } = dripping(1000);
    await expect(readLimited(response, 100, never)).rejects.toThrow(BodyTooLarge);
    expect(seen.end).toBe('given up');
    // One byte more than the limit is read, and the stream itself fetches one ahead.
    expect(seen.bytes).toBeLessThanOrEqual(102);
  });

  it('is given up when the caller leaves', async () => {
    const leaving = new AbortController();
    const reading = readLimited(silent(), 100, leaving.signal);
    const reason = new Error('The person has left.');
    leaving.abort(reason);
    await expect(reading).rejects.toBe(reason);
  });

  it('is not begun when the caller has left before', async () => {
    const reason = new Error('The person has left.');
    await expect(readLimited(silent(), 100, AbortSignal.abort(reason))).rejects.toBe(reason);
  });

  it('that breaks off is told of by its own error', async () => {
    const broken = new Error('The connection is lost.');
    const body = new ReadableStream({ start: (controller) => controller.error(broken) });
    await expect(readLimited(new Response(body), 100, never)).rejects.toBe(broken);
  });
});
