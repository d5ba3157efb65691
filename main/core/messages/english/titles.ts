/** What the title of the window says before the app's name. */
export const titles = {
  openingTheVault: 'Opening your keychain',
  requestingACode: 'Asking Plex',
  waitingForApproval: 'Waiting for your approval',
  codeExpired: 'Code expired',
  approved: 'Approved',
  notSignedOut: 'Not signed out',
  tokenNotKept: 'Key not kept',
  signingOut: 'Signing out',
} as const;
