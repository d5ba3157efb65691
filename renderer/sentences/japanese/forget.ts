import type { OutsideSentences } from '../sentences.ts';

export const forget: OutsideSentences['forget'] = {
  done: 'Latchkeyがこのコンピューターに保存していたものはすべて削除され、キーはPlexでも無効になりました。',
  doneHere:
    'Latchkeyがこのコンピューターに保存していたものはすべて削除されました。Plexには知らせられませんでした。Plexアカウントの「承認済みのデバイス」からLatchkeyを削除してください。',
  nothingDone: '何も削除されませんでした。',
  isOpen: 'Latchkeyが開いています。先に終了してください。',
};
