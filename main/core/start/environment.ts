/**
 * What would weaken the app without a word. SSLKEYLOGFILE has Chromium write down the keys of every connection; the two
 * of Electron have it write its own log, which passes no redactor, into any file. SECRET_… has libsecret keep entries in
 * a file, or hand them to another service (secret-backend.c, secret-file-backend.c, secret-service.c), as SNAP_NAME does
 * where there is a portal: Latchkey is no snap, and inherits that name from a terminal that is one; with SNAP itself,
 * conf writes over the settings instead of beside them. SECMEM_… lets secrets out of the memory that is never swapped (egg-secure-memory.c). NODE_… is Node's own: files that warnings, coverage and
 * traces are written into, certificates, options. A fuse closes some of these, and some have done their work before the
 * app's code runs; they go all the same, so that nothing that starts later obeys them.
 */
const weakening =
  /^(?:SSLKEYLOGFILE|ELECTRON_(?:ENABLE_LOGGING|LOG_FILE)|SNAP(?:_NAME)?|SECMEM_.*|SECRET_.*|NODE_.*)$/i;

/**
 * Returns the names of what would weaken a packaged app, taken out of its environment, that of its libraries in C
 * included. Chromium's network and libsecret start after the app's own code has run, and look only then.
 */
export const takeWeakeningVariables = (environment: NodeJS.ProcessEnv, isPackaged: boolean): readonly string[] => {
  const taken = isPackaged ? Object.keys(environment).filter((name) => weakening.test(name)) : [];
  for (const name of taken) delete environment[name];
  return taken;
};
