import { expect, test } from 'vitest';
import { packageOfImport, packageOfModule } from './package-name.ts';

test.for([
  ['/app/node_modules/react-dom/client.js', 'react-dom'],
  ['/app/node_modules/@github/keytar/lib/keytar.js', '@github/keytar'],
  ['/app/node_modules/conf/node_modules/ajv/dist/ajv.js?commonjs-module', 'ajv'],
  [String.raw`C:\app\node_modules\valibot\dist\index.mjs`, 'valibot'],
  ['\0/app/node_modules/qrcode/lib/index.js?commonjs-exports', 'qrcode'],
  ['/app/main/index.ts', null],
  ['\0rolldown/runtime.js', null],
] as const)('the module %s is of the package %s', ([module, name]) => {
  expect(packageOfModule(module)).toBe(name);
});

test.for([
  ['keytar', 'keytar'],
  ['@scope/a/lib/b.js', '@scope/a'],
  ['electron', null],
  ['node:fs', null],
  ['fs/promises', null],
  ['./chunk.js', null],
] as const)('the import %s is of the package %s', ([specifier, name]) => {
  expect(packageOfImport(specifier)).toBe(name);
});
