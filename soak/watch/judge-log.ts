import type { ScreenState } from '../../renderer/screen-state.ts';

export type Kind = ScreenState['kind'];

const keychain = 'keychain-[a-z-]+';
/** What an app says that does well in a bad world. */
const expected = new RegExp(
  `^\\[[^\\]]+\\] \\[(?:info|warn)\\]\\s+(?:${[
    'State: [a-z-]+',
    'Latchkey \\S+ on .+',
    'The page is there\\.',
    'The window is shown\\.',
    'Updates: not-offered, not-packaged',
    `The keychain could not be opened: ${keychain}`,
    `The token could not be kept: ${keychain}`,
    `The key could not be removed: ${keychain}`,
    `The account could not be remembered: ${keychain}`,
    `(?:A|The) pin could not be (?:remembered|forgotten): ${keychain}`,
    `A dead token could not be removed: ${keychain}`,
    'A token that was left could not be ended: [a-z-]+',
    `An ended token could not be struck off: ${keychain}`,
    `The known accounts could not be (?:read|kept): ${keychain}`,
  ].join('|')})$`,
);

/** Returns the lines that nobody expects in a log. */
export const unexpectedLines = (lines: readonly string[]): readonly string[] =>
  lines.filter((line) => !expected.test(line));

/** Returns the kinds of states that the log tells of, in their order. */
export const statesIn = (lines: readonly string[]): readonly Kind[] =>
  lines.map((line) => /\bState: ([a-z-]+)$/.exec(line)?.[1]).filter((kind) => kind !== undefined) as Kind[];

/**
 * Whether a token was lost between two states: the app had one, and without being asked to sign out it has none any
 * more. To be asked only where plex.tv rejected none.
 */
export const losesToken = (kinds: readonly Kind[]): boolean => {
  let has = false;
  for (const kind of kinds) {
    switch (kind) {
      case 'confirming':
      case 'token-not-stored':
      case 'signed-in':
        has = true;
        break;
      case 'signing-out':
        has = false;
        break;
      case 'opening-keychain':
        break;
      case 'signed-out':
      case 'requesting-a-code':
      case 'waiting-for-approval':
      case 'code-expired':
        if (has) return true;
    }
  }
  return false;
};
