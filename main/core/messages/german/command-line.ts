import type { OutsideSentences } from '../messages.ts';

export const commandLine: OutsideSentences['commandLine'] = {
  usage: 'Aufruf: latchkey check | status',
  unknownCommand: (command) => `Einen Befehl „${command}“ gibt es nicht.`,
  unknownWord: (command, word) => `„${command}“ kennt „${word}“ nicht.`,
  failed: 'Das hat nicht geklappt.',
};
