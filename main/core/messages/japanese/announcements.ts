import type { Messages } from '../messages.ts';

export const announcements: Messages['announcements'] = {
  vaultSlow: 'キーチェーンのロック解除が必要かもしれません。',
  signedOut: 'サインアウトしました。',
  waitingInBrowser: 'ブラウザーでの承認を待っています。',
  code: (spelledCode) => `コードは${spelledCode}です。`,
  renewed: (spelledCode) => `新しいコードは${spelledCode}です。`,
  spelled: (characters) => characters.join('、'),
  expired: 'コードの期限が切れました。',
  approved: '承認されました。',
  signedIn: 'サインインしました。',
  signedInAs: (name) => `${name}としてサインインしました。`,
  confirmed: 'Plexで確認できました。',
  sentence: (what) => `${what}。`,
  because: (what, why) => `${what}。${why}`,
  signingOut: 'サインアウトしています。',
};
