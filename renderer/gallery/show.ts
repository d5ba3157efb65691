/**
 * Shows the gallery in a browser: every state as the page of its own that it is, with the headers that main sends with it.
 * Usage: node renderer/gallery/show.ts
 */
import { buildPage, servePage } from './built-page.ts';

const start = 'gallery/index.html';
const { address } = await servePage(await buildPage('production', start));
process.stdout.write(`The gallery is at ${address}${start}\n`);
