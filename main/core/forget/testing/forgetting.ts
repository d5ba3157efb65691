import { Accounts } from '../../plex/accounts.ts';
import { clientFor } from '../../plex/testing/client.ts';
import { RecordingKeychain } from '../../keychain/testing/recording-keychain.ts';
import { entriesOver, signIn } from '../../keychain/testing/opened-keychain.ts';
import { forgetEverything } from '../forget-everything.ts';

const never = new AbortController().signal;
export const adasToken = 'stand-in-token-ada';

/** A keychain with all that there may be in it, what a death of the app has left among it. */
export const fullKeychain = async (): Promise<RecordingKeychain> => {
  const keychain = new RecordingKeychain();
  const entries = entriesOver(keychain);
  await entries.open(() => 'adas-laptop');
  await signIn(entries, adasToken);
  await entries.noteTokenToRevoke('stand-in-token-grace');
  keychain.fail('write index 1b', 'keychain-timed-out');
  await entries.keepToken('a-token-that-never-counted');
  keychain.succeed('write index 1b');
  await entries.keepKnownAccount('ada0000000000001');
  await keychain.write('pin', '{}');
  return keychain;
};

export const left = async (keychain: RecordingKeychain): Promise<readonly string[]> => [
  ...(await keychain.all()).keys(),
];

type Step = 'login-item' | 'release-lock' | 'files';

interface Circumstances {
  readonly removesLoginItem?: boolean;
  readonly foldersLeft?: readonly string[];
}

/** What happens when everything is forgotten, with a Plex that knows the tokens. */
export const forget = async (
  keychain: RecordingKeychain,
  plexUrl: string,
  { removesLoginItem = true, foldersLeft = [] }: Circumstances = {},
) => {
  const happened = { removed: [] as Step[], askedAs: [] as (string | null)[] };
  const forgotten = await forgetEverything(
    {
      keychain,
      accountsOf: (clientIdentifier) => {
        happened.askedAs.push(clientIdentifier);
        return new Accounts(clientFor(plexUrl));
      },
      removeLoginItem: () => {
        if (removesLoginItem) happened.removed.push('login-item');
        return removesLoginItem;
      },
      releaseLock: () => void happened.removed.push('release-lock'),
      removeFiles: () => {
        happened.removed.push('files');
        return Promise.resolve(foldersLeft);
      },
    },
    never,
  );
  return { forgotten, ...happened };
};

/** All that goes beside the keychain, in that order. */
export const all: readonly Step[] = ['login-item', 'release-lock', 'files'];
