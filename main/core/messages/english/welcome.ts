export const welcome = {
  lead: 'Signs this computer in to Plex and keeps the key safe.',
  signIn: 'Sign in with Plex',
  codeInstead: 'Use a code instead',
  sessionOnly: 'Without a keychain, your sign-in is forgotten when you quit.',
  unaffiliated: 'Latchkey is not affiliated with Plex.',
} as const;

export const deviceName = {
  line: 'This computer will appear in Plex as',
  change: 'Change',
  /** The whole name of the button, for those who don't see what it stands beside. */
  changeWhat: 'Change this computer’s name',
  label: 'This computer’s name in Plex',
  hint: 'Empty for the system’s own name',
  save: 'Save',
} as const;
