/** What Electron's program has before its fuses, for whoever looks for them (Electron's documentation, "Electron Fuses"). */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/** The fuses as Electron 45 brings them, one digit each. */
export const electronFuses = '101100011';

/** The fuses as they lie in a program: their version, how many, and a digit for each. */
export const fuseWire = (states: string): Buffer =>
  Buffer.concat([Buffer.from(sentinel), Buffer.from([1, states.length]), Buffer.from(states)]);
