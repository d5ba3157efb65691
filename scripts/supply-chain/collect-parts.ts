import type { Plugin } from 'vite';
import * as v from 'valibot';
import { type Part, readPart, sortedParts, unbundledParts } from './part.ts';

const fileName = 'licences.json';

/**
 * A plugin of the bundler that tells of all parts of the app. The rooms are bundled one after the other with this same one:
 * after each it tells of what there is so far, and after the last that is everything. Vite's own list, for which it asks,
 * goes into no bundle.
 */
export const collectParts = (tell: (parts: readonly Part[]) => void): Plugin => {
  const parts = [...unbundledParts()];
  return {
    name: 'latchkey:collect-parts',
    enforce: 'post',
    config: () => ({ build: { license: { fileName } } }),
    generateBundle: {
      order: 'post',
      handler: (_options, bundle) => {
        const list = bundle[fileName];
        if (list?.type !== 'asset') throw new Error('The bundler does not list what is in its bundle.');
        parts.push(...v.parse(v.array(v.unknown()), JSON.parse(String(list.source))).map(readPart));
        delete bundle[fileName];
        tell(sortedParts(parts));
      },
    },
  };
};
