import type { Sentences } from '../sentences.ts';

export const forget: Sentences['forget'] = {
  done: 'Latchkey がこのコンピューターに保存していたものはすべて削除され、キーは Plex でも無効になりました。',
  doneHere:
    'Latchkey がこのコンピューターに保存していたものはすべて削除されました。Plex には知らせられませんでした。Plex アカウントの「承認済みデバイス」から Latchkey を削除してください。',
  nothingDone: '何も削除されませんでした。',
  isOpen: 'Latchkey が開いています。先に終了してください。',
};
