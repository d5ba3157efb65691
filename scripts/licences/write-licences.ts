import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Plugin } from 'vite';
import { collectPackages } from '../supply-chain/collect-packages.ts';
import { electronPackage, installedPackage } from '../supply-chain/installed-package.ts';
import { licencesText } from './licences-text.ts';

/**
 * A plugin of the bundler that writes the licences of all parts into a file. The rooms are bundled one after the other with
 * this same one: each adds what it brings, and after the last the file is whole.
 */
export const writeLicences = (file: string): Plugin => {
  const folders = new Set<string>();
  return {
    ...collectPackages(folders),
    name: 'latchkey:write-licences',
    writeBundle: () => {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, licencesText([electronPackage(), ...[...folders].map(installedPackage)]));
    },
  };
};
