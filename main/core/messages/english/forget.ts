/** What whoever removes Latchkey is told on the terminal. */
export const forget = {
  done: 'Everything that Latchkey kept on this computer is gone, and your key is ended at Plex.',
  doneHere:
    'Everything that Latchkey kept on this computer is gone. Plex could not be told: remove Latchkey under Authorized Devices in your Plex account.',
  nothingDone: 'Nothing was removed.',
  isOpen: 'Latchkey is open. Quit it first.',
  /** Followed by `revokedAtPlex` or `plexNotTold`, then by `filesLeft`. */
  keyGone: 'Your keychain holds nothing from Latchkey any more.',
  revokedAtPlex: 'Your key is ended at Plex.',
  plexNotTold: 'Plex could not be told: remove Latchkey under Authorized Devices in your Plex account.',
  /** Followed by their paths, each on a line of its own. */
  filesLeft: 'These files or folders could not be removed; please delete them yourself:',
  /** Said after what is the matter with the keychain, and followed by `revokedAtPlex` or `plexNotTold`. */
  partlyDone:
    'Only part of what Latchkey kept on this computer is gone. It no longer starts when you log in, but your keychain may still hold something from it, and your settings are still here. Once your keychain works, do the same again.',
} as const;
