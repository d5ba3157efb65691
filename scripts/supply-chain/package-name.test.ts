import { expect, test } from 'vitest';
import { packageFolderOf, packageOfImport } from './package-name.ts';

test.for([
  ['/app/node_modules/react-dom/client.js', '/app/node_modules/react-dom'],
  ['/app/node_modules/@github/keytar/lib/keytar.js', '/app/node_modules/@github/keytar'],
  ['/app/node_modules/conf/node_modules/ajv/dist/ajv.js?commonjs-module', '/app/node_modules/conf/node_modules/ajv'],
  [String.raw`C:\app\node_modules\valibot\dist\index.mjs`, 'C:/app/node_modules/valibot'],
  ['\0/app/node_modules/qrcode/lib/index.js?commonjs-exports', '/app/node_modules/qrcode'],
  ['/app/main/index.ts', null],
  ['\0rolldown/runtime.js', null],
] as const)('the module %s is of the package in %s', ([module, folder]) => {
  expect(packageFolderOf(module)).toBe(folder);
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
