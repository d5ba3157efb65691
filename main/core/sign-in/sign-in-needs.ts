import type { Installation } from '../installation/installation.ts';
import type { Log } from '../log/log.ts';
import type { Pin, Pins } from '../plex/pins.ts';
import type { Accounts } from '../plex/accounts.ts';
import type { ApprovalUrl } from '../plex/approval-url.ts';
import type { KeychainEntries } from '../keychain/keychain-entries.ts';
import type { Clock } from '../time/clock.ts';

/** What the sign-in needs of the rest of the app. `createCore` provides the real ones. */
export interface SignInNeeds {
  readonly clock: Clock;
  readonly pins: Pick<Pins, 'request' | 'poll'>;
  readonly accounts: Pick<Accounts, 'whoIs' | 'revokeToken'>;
  readonly entries: KeychainEntries;
  readonly installation: Pick<
    Installation,
    'deviceName' | 'rename' | 'getPinRequest' | 'settleClientIdentifier' | 'adoptClientIdentifier'
  >;
  readonly log: Log;
  /** Returns an account's picture as a `data:` address, or null. */
  readonly fetchAvatar: (address: string, signal: AbortSignal) => Promise<string | null>;
  /** Returns the page where this pin is approved or typed. */
  readonly approvalUrlOf: (pin: Pin) => ApprovalUrl;
  /** Returns whether the system's own browser has opened a page. */
  readonly openInBrowser: (address: string) => Promise<boolean>;
  readonly copyToClipboard: (text: string) => Promise<void>;
  /** Returns whether the person can see the window: neither hidden nor minimised. */
  readonly isSeen: () => boolean;
}
