import type { GetPinRequest } from '../plex/get-pin-request.ts';
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
  readonly installation: InstallationPort;
  readonly log: Log;
  /** Returns an account's picture as a `data:` address, or null. */
  readonly fetchAvatar: (address: string, signal: AbortSignal) => Promise<string | null>;
  /** The page where this pin is approved or typed. */
  readonly approvalUrlOf: (pin: Pin) => ApprovalUrl;
  /** Opens a page in the system's own browser. Returns whether that worked. */
  readonly openInBrowser: (address: string) => Promise<boolean>;
  readonly copyToClipboard: (text: string) => Promise<void>;
  /** Whether the person can see the window: neither hidden nor minimised. */
  readonly isSeen: () => boolean;
}

/** How Plex knows this computer. */
export interface InstallationPort {
  readonly deviceName: string;
  getPinRequest(strong: boolean): GetPinRequest;
  /** Takes a name that a person chose; an empty one goes back to the system's own. */
  rename(name: string): void;
  /** Returns the client identifier that is chosen of what is known of it and the keychain's copy. */
  settleClientIdentifier(keychainCopy: string | null): string;
  /** Makes it the client identifier from now on. */
  adoptClientIdentifier(clientIdentifier: string): void;
  /** Returns whether this is a token that reached the keychain though the person chose not to keep it. */
  isStrayToken(token: string): boolean;
  /** Notes a token that may still reach the keychain so, or that there is none any more. */
  noteStrayToken(token: string | null): void;
}

/** Where the app says what it did. What is said is redacted before it is written. */
export interface Log {
  info(message: string): void;
  warn(message: string): void;
  error(message: string, error?: unknown): void;
}
