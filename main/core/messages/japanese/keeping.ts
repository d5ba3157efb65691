import type { Messages } from '../messages.ts';

export const confirming: Messages['confirming'] = {
  title: '承認されました',
  lead: 'どなたのアカウントか、Plexに確認しています…',
  putOffTitle: '承認済み、あと少しです',
  putOffLead: 'あとはお名前だけです。Latchkeyが確認を続けます。',
  notSignedOutTitle: 'まだサインアウトしていません',
  notSignedOutLead: 'キーチェーンからキーを削除できませんでした。',
};

export const tokenNotKept: Messages['tokenNotKept'] = {
  title: 'キーがまだ保存されていません',
  lead: 'Plexはこのコンピューターを承認しましたが、キーを保存できませんでした。',
};

export const keychain: Messages['keychain'] = {
  title: 'キーチェーンを開いています…',
  lead: '保存してあるキーを探しています。',
  slowTitle: 'キーチェーンを待っています',
  slowLead: 'ロックの解除が必要かもしれません。パスワードを求めるウィンドウを探してください。',
};

export const keptIn: Messages['keptIn'] = {
  keychain: 'このコンピューターのキーチェーンに保存',
  'this-session': '終了するまで一時的に保持',
};
