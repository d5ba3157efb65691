import type { Messages } from '../messages.ts';

export const welcome: Messages['welcome'] = {
  lead: 'このコンピューターでPlexにサインインし、キーを安全に保管します。',
  signIn: 'Plexでサインイン',
  codeInstead: 'コードを使う',
  sessionOnly: 'キーチェーンがないため、終了するとサインインの情報は消えます。',
  unaffiliated: 'LatchkeyはPlexとは関係ありません。',
};

export const deviceName: Messages['deviceName'] = {
  line: 'Plexでのこのコンピューターの名前',
  change: '変更',
  changeWhat: 'このコンピューターの名前を変更',
  label: 'Plexでのこのコンピューターの名前',
  hint: '空欄ならシステムの名前',
  save: '保存',
};
