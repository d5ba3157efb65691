/** What whoever removes Latchkey is told on the terminal. */
export const forget = {
  done: 'Everything that Latchkey kept on this computer is gone, and your key is ended at Plex.',
  doneHere:
    'Everything that Latchkey kept on this computer is gone. Plex could not be told: remove Latchkey under Authorized Devices in your Plex account.',
  nothingDone: 'Nothing was removed.',
  isOpen: 'Latchkey is open. Quit it first.',
} as const;
