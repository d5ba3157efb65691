/**
 * Makes the unpacked folder of the app for this system: `npm run package`. Where Electron's program cannot be had the
 * folder is made around its stand-in, loudly: good for looking at what is inside, never for handing out.
 */
import { build, runTool } from './child-process.ts';
import { findRuntime } from './runtime.ts';
import { standInDistribution } from './package/stand-in-distribution.ts';

const pack = async (): Promise<number> => {
  const failed = await build();
  if (failed !== 0) return failed;
  const packager = 'electron-builder/cli.js';
  if (findRuntime().kind === 'electron') return runTool(packager, ['--dir', ...process.argv.slice(2)]);
  console.warn('Electron is not to be had here. This folder is made around its stand-in and must not be handed out.');
  await using distribution = await standInDistribution();
  return await runTool(packager, ['--dir', '--config', distribution.configuration, ...process.argv.slice(2)]);
};

process.exitCode = await pack();
