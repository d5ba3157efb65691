/**
 * Variables that would weaken the app without a word: SSLKEYLOGFILE has Chromium write down the keys of every
 * connection; the others are Node's and are ignored already, by a fuse or because nothing in the app connects through
 * Node, and are taken away so that this stays true.
 */
const weakeningVariables = ['SSLKEYLOGFILE', 'NODE_EXTRA_CA_CERTS', 'NODE_OPTIONS', 'NODE_TLS_REJECT_UNAUTHORIZED'];

/**
 * Takes what would weaken a packaged app out of its environment, and gives the names of what was there. Chromium's
 * network starts after the app's own code has run, and looks only then.
 */
export const takeWeakeningVariables = (environment: NodeJS.ProcessEnv, isPackaged: boolean): readonly string[] => {
  const taken = isPackaged ? weakeningVariables.filter((name) => environment[name] !== undefined) : [];
  for (const name of taken) delete environment[name];
  return taken;
};
