/** Stands in for fpm, the tool of electron-builder's own that makes Debian packages: the same words, made with dpkg-deb. */
import { buildDeb } from './build-deb.ts';
import { readFpmArguments } from './fpm-arguments.ts';

await buildDeb(readFpmArguments(process.argv.slice(2)));
