import type { OutsideSentences } from '../messages.ts';

export const commandLine: OutsideSentences['commandLine'] = {
  usage: '使い方：latchkey check | status',
  unknownCommand: (command) => `「${command}」というコマンドはありません。`,
  unknownWord: (command, word) => `「${command}」では「${word}」を使えません。`,
  failed: '実行できませんでした。',
};
