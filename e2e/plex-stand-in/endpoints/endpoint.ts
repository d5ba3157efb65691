/** Everything that the pretended plex.tv answers, by the name that tests and faults use for it. */
export const endpoints = [
  'create-pin',
  'poll-pin',
  'qr-picture',
  'link-pin',
  'user',
  'sign-out',
  'resources',
  'devices',
  'remove-device',
  'ping',
  'home-people',
  'switch-person',
  'avatar',
  'approval-page',
  'link-page',
] as const;

export type Endpoint = (typeof endpoints)[number];
