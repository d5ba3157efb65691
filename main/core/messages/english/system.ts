/** What Latchkey says outside of its page: in the menu, on the terminal and in a box of the system. The page does not carry it. */
export const englishSystem = {
  /** The menu of a Mac, in the capitals that belong there. */
  menuOnMac: {
    about: 'About Latchkey',
    settings: 'Settings…',
    services: 'Services',
    hide: 'Hide Latchkey',
    hideOthers: 'Hide Others',
    showAll: 'Show All',
    quit: 'Quit Latchkey',
    edit: 'Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select All',
    window: 'Window',
    minimise: 'Minimize',
    zoom: 'Zoom',
    bringAllToFront: 'Bring All to Front',
    close: 'Close Window',
    help: 'Help',
    check: 'Check This Computer',
    checkForUpdates: 'Check for Updates',
  },

  /** The menu of Windows and Linux; the letter after & is underlined and, with Alt, chooses. */
  menuElsewhere: {
    file: '&File',
    settings: '&Settings…',
    quit: '&Quit',
    edit: '&Edit',
    undo: '&Undo',
    redo: '&Redo',
    cut: 'Cu&t',
    copy: '&Copy',
    paste: '&Paste',
    selectAll: 'Select &all',
    window: '&Window',
    minimise: 'Mi&nimize',
    close: '&Close',
    help: '&Help',
    check: '&Check this computer',
    checkForUpdates: 'Check for &updates',
    about: '&About Latchkey',
  },

  /** What whoever removes Latchkey is told on the terminal. */
  forget: {
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
  },

  /** Why Latchkey does not start, each a line of its own: on the terminal, and for an AppImage without its sandbox in a box. */
  refusal: {
    switches: (switches: string): string => `Latchkey does not start with ${switches}.`,
    sandboxOfAppImage:
      'Its sandbox is part of what protects your sign-in, and this system starts it for installed packages only. Please install the deb or the rpm instead of the AppImage.',
    sandbox:
      'Its sandbox is part of what protects your sign-in. Where that cannot start, allow Latchkey user namespaces (in AppArmor, userns), or have its chrome-sandbox owned by root with mode 4755.',
  },

  /** What could not be done at all; what the machine says of it follows in a line of its own. */
  failure: {
    check: 'This computer could not be checked.',
    forget: 'What Latchkey kept on this computer could not be removed.',
    start: 'Latchkey could not start.',
    /** Followed by the folder, in a line of its own. */
    folder:
      'Latchkey did not start, because it can’t write to its folder. Make some room on your disk, or see that the folder is yours to change, then start Latchkey again:',
  },
  /** What is said on the terminal about the arguments that the command line was given. */
  commandLine: {
    usage: 'Usage: latchkey check | status',
    unknownCommand: (command: string): string => `There is no command “${command}”.`,
    unknownArgument: (command: string, argument: string): string => `“${command}” does not take “${argument}”.`,
    /** What the machine says of it follows in a line of its own. */
    failed: 'What was asked could not be done.',
  },
} as const;
