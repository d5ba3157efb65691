/**
 * Packages the app for this system: `npm run package` makes the unpacked folder in `dist/`, `-- --e2e` the one that
 * end-to-end tests drive, `-- --installers` what people install; what else stands there, `--arm64` say, is for
 * electron-builder. With `--built` it packages what was built before, and builds nothing itself: who signs has keys in its
 * environment, which are nothing for the tools that build.
 */
import { build } from './child-process.ts';
import { packFolder, packInstallers } from './package/pack.ts';
import { findRuntime } from './runtime.ts';

const argv = process.argv.slice(2);
const ours = new Set(['--e2e', '--installers', '--built']);
const others = argv.filter((argument) => !ours.has(argument));

const pack = async (): Promise<number> => {
  if (!argv.includes('--installers') && others.length > 0) {
    console.error(`Only --installers takes ${others.join(' ')}.`);
    return 2;
  }
  if (argv.includes('--installers') && findRuntime().kind === 'stand-in') {
    console.error('Electron is not to be had here, and an installer is not made around its stand-in.');
    return 1;
  }
  const failed = argv.includes('--built') ? 0 : await build();
  if (failed !== 0) return failed;
  return argv.includes('--installers')
    ? packInstallers(others)
    : packFolder(argv.includes('--e2e') ? 'e2e' : 'release');
};

process.exitCode = await pack();
