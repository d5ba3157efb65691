import type { StartAtLogin } from '../../../preload/contract.ts';

/** Whether the app is started when the person logs in to the computer, as the system knows it: nobody keeps a copy. */
export interface LoginItem {
  /** Returns how it is now, or null where there is no such thing. */
  read(): StartAtLogin | null;
  /** Returns whether it is so now. */
  write(choice: StartAtLogin): boolean;
}

/** Where the app cannot be started at login. */
export const noLoginItem: LoginItem = {
  read: () => null,
  write: (choice) => choice === 'off',
};
