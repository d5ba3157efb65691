import { readFileSync } from 'node:fs';

const { version } = JSON.parse(
  readFileSync(new URL('../../node_modules/electron/package.json', import.meta.url), 'utf8'),
) as { readonly version: string };

/** The version of the `electron` package that the project depends on, like "45.4.1". */
export const electronVersion = version;
