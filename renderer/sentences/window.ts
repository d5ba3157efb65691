export const appName = 'Latchkey';

export const notice = {
  dismiss: 'Dismiss',
} as const;

export const brokenPage = {
  title: 'This window lost its place',
  body: 'Nothing was lost: whatever was under way goes on.',
  reload: 'Reload',
} as const;
