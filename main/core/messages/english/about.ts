/** What Latchkey is, and what it runs on: names on the left, versions on the right. */
export const about = {
  title: 'About Latchkey',
  version: 'Version',
  updates: 'Updates',
  system: 'System',
  licence: 'Free software by the Latchkey authors (MIT licence).',
  unaffiliated: 'Latchkey is not affiliated with Plex.',
  copy: 'Copy',
  close: 'Close',
} as const;
