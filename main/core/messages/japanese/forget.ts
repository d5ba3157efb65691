import type { OutsideSentences } from '../messages.ts';

export const forget: OutsideSentences['forget'] = {
  done: 'Latchkeyがこのコンピューターに保存していたものはすべて削除され、キーはPlexでも無効になりました。',
  doneHere:
    'Latchkeyがこのコンピューターに保存していたものはすべて削除されました。Plexには知らせられませんでした。Plexアカウントの「承認済みのデバイス」からLatchkeyを削除してください。',
  nothingDone: '何も削除されませんでした。',
  isOpen: 'Latchkeyが開いています。先に終了してください。',
  keyGone: 'キーチェーンにLatchkeyのものは残っていません。',
  revokedAtPlex: 'キーはPlexで無効になりました。',
  plexNotTold: 'Plexには知らせられませんでした。Plexアカウントの「承認済みのデバイス」からLatchkeyを削除してください。',
  filesLeft: '次のものは削除できませんでした。ご自分で削除してください：',
  partlyDone:
    'Latchkeyがこのコンピューターに保存していたもののうち、削除できたのは一部だけです。ログイン時にLatchkeyが開くことはもうありませんが、キーチェーンにまだ何か残っている可能性があり、設定も残っています。キーチェーンが使えるようになったら、もう一度同じ操作をしてください。',
};
