import { registerHooks } from 'node:module';
import { electron } from './electron.ts';

const address = 'electron-stand-in:electron';
/** As in Electron (lib/common/init.ts), each of these is the one module that the process has. */
const names = new Set(['electron', 'electron/common', 'electron/main', 'electron/renderer', 'electron/utility']);
const place = Symbol.for(address);

/** Makes `electron` resolve to the stand-in, whether it is imported or required. */
export const provideElectron = (): void => {
  Object.defineProperty(globalThis, place, { value: electron });
  // The second line is never run: it tells Node's loader which names can be imported.
  const source = `module.exports = globalThis[Symbol.for(${JSON.stringify(address)})];
0 && (module.exports = { ${Object.keys(electron).join(', ')} });`;
  registerHooks({
    resolve: (specifier, context, next) =>
      names.has(specifier) ? { url: address, format: 'commonjs', shortCircuit: true } : next(specifier, context),
    load: (url, context, next) =>
      url === address ? { format: 'commonjs', source, shortCircuit: true } : next(url, context),
  });
};
