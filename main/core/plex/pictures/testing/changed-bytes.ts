/** Returns one byte for each character. */
export const text = (content: string): Buffer => Buffer.from(content, 'latin1');

/** Returns the same bytes with a number written over them. */
export const overwritten = (bytes: Buffer, at: number, ...values: readonly number[]): Buffer => {
  const changed = Buffer.from(bytes);
  changed.set(values, at);
  return changed;
};

/** Returns a still picture's bytes with these in the place of others. Throws where there are none to exchange. */
export const exchanged = (bytes: Buffer, from: Buffer, to: Buffer): Buffer => {
  const at = bytes.indexOf(from);
  if (at === -1) throw new Error('There is nothing to exchange.');
  return Buffer.concat([bytes.subarray(0, at), to, bytes.subarray(at + from.length)]);
};
