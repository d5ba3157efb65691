import type keytar from 'keytar';

/** The library is missing that keytar needs, libsecret on Linux: then there is no keychain. */
export class NoKeytar extends Error {}

/** Returns keytar, loaded when it is first needed. */
export const loadKeytar = async (): Promise<typeof keytar> => {
  try {
    return (await import('keytar')).default;
  } catch (error) {
    throw new NoKeytar('keytar could not be loaded.', { cause: error });
  }
};
