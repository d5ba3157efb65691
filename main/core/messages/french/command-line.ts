import type { OutsideSentences } from '../messages.ts';

export const commandLine: OutsideSentences['commandLine'] = {
  usage: 'Utilisation\u00A0: latchkey check | status',
  unknownCommand: (command) => `Il n’y a pas de commande «\u00A0${command}\u00A0».`,
  unknownWord: (command, word) => `«\u00A0${command}\u00A0» n’accepte pas «\u00A0${word}\u00A0».`,
  failed: 'Cela n’a pas pu être fait.',
};
