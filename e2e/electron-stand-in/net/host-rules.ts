import { switches } from '../app/command-line.ts';

const rule = /^MAP (\S+) ~NOTFOUND$/;

/**
 * Whether the switch `--host-resolver-rules` makes a host unknown. Of Chromium's rules `MAP <host> ~NOTFOUND` is the
 * only one that is understood; any other throws by its text.
 */
export const isUnknownHost = (host: string): boolean =>
  (switches.get('host-resolver-rules') ?? '')
    .split(',')
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .some((text) => {
      const unknown = rule.exec(text)?.[1];
      if (unknown === undefined) throw new Error(`The Electron stand-in does not know the rule "${text}".`);
      return unknown.toLowerCase() === host;
    });
