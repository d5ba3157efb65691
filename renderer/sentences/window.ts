export const appName = 'Latchkey';

export const notice = {
  dismiss: 'Dismiss',
  tryAgain: 'Try again',
} as const;

export const brokenPage = {
  title: 'This window stopped working',
  body: 'Nothing was lost: whatever was under way goes on.',
  reload: 'Reload',
} as const;
