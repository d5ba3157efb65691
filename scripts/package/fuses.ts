import { FuseV1Options } from '@electron/fuses';

export type Fuses = Readonly<Record<FuseV1Options, boolean>>;

/**
 * The switches inside Electron's program, as a released one has them. Every fuse that @electron/fuses knows has to be
 * decided here: a new one does not compile until it is.
 */
export const fuses: Fuses = {
  // Or any program could have ours, signed and trusted, run its script, and be given the key by the keychain.
  [FuseV1Options.RunAsNode]: false,
  // There is no cookie to encrypt, and the key for it would be one more entry in the keychain (docs/decisions/0011).
  [FuseV1Options.EnableCookieEncryption]: false,
  // NODE_OPTIONS loads code, NODE_EXTRA_CA_CERTS trusts certificates.
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  // --inspect and SIGUSR1 let a debugger read the main process, and the key in it.
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  // On macOS and Windows the program knows its archive's hashes and runs no other.
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  // Or a folder laid beside the archive would be run in its place, unchecked.
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  // There is no snapshot of V8 of our own.
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  // No page comes from file:.
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  // WebAssembly that reaches outside of its memory is caught by the system, as in Chromium; off, it takes checks of V8's
  // own, to save address space. Latchkey has no WebAssembly: no reason to run what fewer people run.
  [FuseV1Options.WasmTrapHandlers]: true,
};

/** The same for the program that end-to-end tests drive: Playwright comes in through the inspector. */
export const fusesForTests: Fuses = { ...fuses, [FuseV1Options.EnableNodeCliInspectArguments]: true };
