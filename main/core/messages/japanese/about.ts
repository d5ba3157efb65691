import type { Messages } from '../messages.ts';

export const about: Messages['about'] = {
  title: 'Latchkeyについて',
  version: 'バージョン',
  updates: 'アップデート',
  system: 'システム',
  licence: 'Latchkeyの作者によるフリーソフトウェアです（MITライセンス）。',
  unaffiliated: 'LatchkeyはPlexとは関係ありません。',
  copy: 'コピー',
  close: '閉じる',
};
