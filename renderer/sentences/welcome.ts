export const welcome = {
  lead: 'Signs this computer in to Plex and keeps the key safe.',
  signIn: 'Sign in with Plex',
  codeInstead: 'Use a code instead',
  goOnForThisSession: 'Go on for this session only',
  sessionOnly: 'Without a keychain, your sign-in is forgotten when you quit.',
  unaffiliated: 'Latchkey is not affiliated with Plex.',
} as const;

export const deviceName = {
  line: 'This computer will appear in Plex as',
  change: 'Change',
  /** Said after "Change" to those who don't see what it stands beside. */
  changeWhat: 'this computer’s name',
  label: 'This computer’s name in Plex',
  hint: 'Empty for the system’s own name',
  save: 'Save',
  cancel: 'Cancel',
} as const;
