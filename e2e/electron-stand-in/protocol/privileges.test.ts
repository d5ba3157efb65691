import { expect, it } from 'vitest';
import { protocol } from './protocol.ts';

// Of docs/api/structures/custom-scheme.md.
it.each(['allowServiceWorkers', 'bypassCSP', 'codeCache', 'stream'])('an own scheme cannot have %s here', (name) => {
  const register = (): void =>
    protocol.registerSchemesAsPrivileged([
      { scheme: 'app', privileges: { standard: true, secure: true, [name]: true } },
    ]);
  expect(register).toThrow(`The Electron stand-in does not implement an own scheme with the privilege ${name}.`);
});

it('an own scheme is one, standard and secure', () => {
  const named = (scheme: string, privileges: Electron.Privileges): Electron.CustomScheme => ({ scheme, privileges });
  const full = { standard: true, secure: true };
  expect(() => protocol.registerSchemesAsPrivileged([named('app', full), named('other', full)])).toThrow(
    'does not implement more than one own scheme.',
  );
  expect(() => protocol.registerSchemesAsPrivileged([named('app', { supportFetchAPI: true })])).toThrow(
    'does not implement an own scheme that is not standard and secure.',
  );
});
