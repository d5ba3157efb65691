/** Builds the app into `out/`, and with it the licences of all that is bundled. A process of its own, which `build` runs. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'electron-vite';
import { licencesText } from './licences/licences-text.ts';
import { projectFolder } from './runtime.ts';
import { collectParts } from './supply-chain/collect-parts.ts';

const out = join(projectFolder, 'out');
mkdirSync(out, { recursive: true });
const writeLicences = collectParts((parts) => writeFileSync(join(out, 'licences.txt'), licencesText(parts)));
await build({ logLevel: 'warn', plugins: [writeLicences] });
