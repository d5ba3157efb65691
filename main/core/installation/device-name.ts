import { isIP } from 'node:net';
import { firstPlainText } from '../plex/plain-text.ts';

/** What a computer is called when neither its person nor its network has a name for it. */
export const unnamedDevice = 'My computer';

/** A host name without the network's part: "adas-laptop" for "adas-laptop.local". An address is not a name. */
const nameOfHost = (hostname: string): string => {
  const [name = ''] = hostname.split('.');
  return isIP(hostname) !== 0 || name.toLowerCase() === 'localhost' ? '' : name;
};

/** Returns the first of the names that has something to read in it, else the host name, else `unnamedDevice`. */
export const firstDeviceName = (names: readonly (string | null)[], hostname: string): string =>
  firstPlainText([...names, nameOfHost(hostname)]) ?? unnamedDevice;

/** Returns the name that a person typed, tidied, or null when there is nothing to read in it: then the system's holds. */
export const chosenDeviceName = (text: string): string | null => firstPlainText([text]);
