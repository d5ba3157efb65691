/** Builds the app into `out/`, and with it the licences of all that is bundled. A process of its own, which `build` runs. */
import { join } from 'node:path';
import { build } from 'electron-vite';
import { writeLicences } from './licences/write-licences.ts';
import { projectFolder } from './runtime.ts';

await build({ logLevel: 'warn', plugins: [writeLicences(join(projectFolder, 'out/licences.txt'))] });
