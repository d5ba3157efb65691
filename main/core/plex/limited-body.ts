/** A body that would not end, or not within its limit. */
export class BodyTooLarge extends Error {
  override readonly name = 'BodyTooLarge';
}

const whenAborted = (signal: AbortSignal): { promise: Promise<never>; forget: () => void } => {
  const { promise, reject } = Promise.withResolvers<never>();
  const abort = (): void => reject(signal.reason);
  // Nobody may be listening any more when a signal aborts late.
  promise.catch(() => undefined);
  if (signal.aborted) abort();
  signal.addEventListener('abort', abort, { once: true });
  return { promise, forget: () => signal.removeEventListener('abort', abort) };
};

/**
 * Returns the bytes of a body. Throws `BodyTooLarge` past `maxBytes`, and the signal's reason when it aborts, even
 * where the body itself takes no notice of it.
 */
export const readLimited = async (response: Response, maxBytes: number, signal: AbortSignal): Promise<Buffer> => {
  if (response.body === null) return Buffer.alloc(0);
  const reader: ReadableStreamDefaultReader<Uint8Array> = response.body.getReader();
  const aborted = whenAborted(signal);
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await Promise.race([reader.read(), aborted.promise]);
      if (done) return Buffer.concat(chunks);
      size += value.byteLength;
      if (size > maxBytes) throw new BodyTooLarge(`The body is larger than ${maxBytes} bytes.`);
      chunks.push(value);
    }
  } catch (error) {
    reader.cancel().catch(() => undefined);
    throw error;
  } finally {
    aborted.forget();
  }
};
