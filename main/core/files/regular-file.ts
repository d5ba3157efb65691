import { lstatSync, statSync } from 'node:fs';
import { basename } from 'node:path';

/**
 * Throws where something else than a regular file stands in a file's place; nothing is fine. To be asked before each
 * opening by path: a pipe would have the app wait for whoever writes into it, and a device may have no end. A link to a
 * regular file is the person's own arrangement for what is read or replaced. What is appended to may not be one: it
 * would be the target that grows.
 */
export const proveRegularFile = (path: string, links: 'followed' | 'refused'): void => {
  const found = (links === 'followed' ? statSync : lstatSync)(path, { throwIfNoEntry: false });
  if (found !== undefined && !found.isFile()) throw new Error(`${basename(path)} is no regular file.`);
};
