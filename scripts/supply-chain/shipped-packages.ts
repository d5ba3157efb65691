import { build } from 'electron-vite';
import { collectParts } from './collect-parts.ts';
import type { Part } from './part.ts';

/** Runs something that speaks through the environment of this process, and leaves that as it was. */
const withOwnEnvironment = async (run: () => Promise<void>): Promise<void> => {
  const before = { ...process.env };
  try {
    await run();
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
  }
};

/**
 * Returns all that people get which others have made, found by building the app without writing anything. While it builds,
 * the environment of this process says so, `NODE_ENV` among it.
 */
export const findParts = async (): Promise<readonly Part[]> => {
  let found: readonly Part[] = [];
  const plugins = [collectParts((parts) => (found = parts))];
  await withOwnEnvironment(() => build({ logLevel: 'error', plugins, build: { write: false } }));
  return found;
};
