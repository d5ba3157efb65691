import { runTool } from '../child-process.ts';
import { findRuntime } from '../runtime.ts';
import { configurationFiles, type Variant } from './builder-configuration.ts';
import { findHomepage } from './homepage.ts';
import { releaseConfiguration } from './release-configuration.ts';
import { standInDistribution } from './stand-in-distribution.ts';

const packager = 'electron-builder/cli.js';

/** Nothing that is made here goes anywhere by itself; a release is published by its workflow. */
const unpublished = ['--publish', 'never'];

/**
 * Makes the unpacked folder of the built app for this system. Returns the packager's exit code. Where Electron's
 * program cannot be had, the folder is made around its stand-in, loudly.
 */
export const packFolder = async (variant: Variant): Promise<number> => {
  if (findRuntime().kind === 'electron') {
    return runTool(packager, ['--dir', '--config', configurationFiles[variant], ...unpublished]);
  }
  console.warn('Electron is not to be had here. This folder is made around its stand-in and must not be handed out.');
  await using distribution = await standInDistribution(variant);
  return await runTool(packager, ['--dir', '--config', distribution.configuration, ...unpublished]);
};

/**
 * Makes what people install, as electron-builder.yml and these arguments say. Returns the packager's exit code. There
 * has to be an Electron. Who answers for the packages stands in LATCHKEY_MAINTAINER; without it no deb and no rpm can
 * be made, nor without a homepage.
 */
export const packInstallers = async (packagerArguments: readonly string[]): Promise<number> => {
  const homepage = await findHomepage();
  if (homepage === null) {
    console.warn(
      'No homepage is known: none stands in package.json, and this is no copy of a repository at GitHub. No deb and no rpm can be made, and an AppImage has no description for software centres.',
    );
  }
  const maintainer = process.env['LATCHKEY_MAINTAINER'] ?? null;
  await using configuration = await releaseConfiguration({ maintainer, homepage });
  return await runTool(packager, ['--config', configuration.file, ...packagerArguments, ...unpublished]);
};
