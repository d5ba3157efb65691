/** Forbids a process to load Electron, whoever in it asks for it: `node --import` of this file. */
import { registerHooks } from 'node:module';

registerHooks({
  resolve: (specifier, context, next) => {
    if (/^electron(?:$|\/)/.test(specifier)) throw new Error(`"${specifier}" was asked for.`);
    return next(specifier, context);
  },
});
