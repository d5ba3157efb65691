import type { Messages } from '../messages.ts';

export const settings: Messages['settings'] = {
  open: '設定',
  title: '設定',
  close: '閉じる',
  language: '言語',
  startAtLogin: 'ログイン時にLatchkeyを開く',
  asTheSystem: (languageName) => (languageName === null ? 'システムに合わせる' : `システムに合わせる：${languageName}`),
};
