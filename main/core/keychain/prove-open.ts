import type { Keychain, SecretDone } from './keychain.ts';

/** Returns whether a keychain is open: a locked Secret Service looks empty, and only one that takes something is believed. */
export const proveOpen = async (keychain: Keychain): Promise<SecretDone> => {
  const written = await keychain.write('check', 'open');
  return written.kind === 'trouble' ? written : keychain.remove('check', 'open');
};
