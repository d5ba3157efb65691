/** Runs the Plex stand-in by itself: `node scripts/plex-stand-in.ts [--port <number>]`. */
import { parseArgs } from 'node:util';
import { startPlexStandIn } from '../e2e/plex-stand-in/plex-stand-in.ts';

const maxPort = 65_535;

/** Returns the port that the arguments ask for, 0 when they name none. Throws a sentence for the person otherwise. */
const readPort = (): number => {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '0' } } });
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > maxPort) {
    throw new Error(`--port takes a whole number from 0 to ${maxPort}, not "${values.port}".`);
  }
  return port;
};

const run = async (): Promise<void> => {
  const standIn = await startPlexStandIn({ port: readPort() });
  const end = (): void => {
    void standIn.close();
  };
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
  // Whoever started it is gone, and could not say so.
  process.once('disconnect', end);
  process.channel?.unref();
  process.stdout.write(`Plex stand-in: ${standIn.url}\n`);
};

const sentenceFor = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error && error.code === 'EADDRINUSE' ? 'That port is taken by another program.' : error.message;
};

run().catch((error: unknown) => {
  process.stderr.write(`Plex stand-in: ${sentenceFor(error)}\n`);
  process.exitCode = 1;
});
