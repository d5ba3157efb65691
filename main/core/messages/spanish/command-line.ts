import type { OutsideSentences } from '../messages.ts';

export const commandLine: OutsideSentences['commandLine'] = {
  usage: 'Uso: latchkey check | status',
  unknownCommand: (command) => `No existe el comando «${command}».`,
  unknownWord: (command, word) => `«${command}» no admite «${word}».`,
  failed: 'No se ha podido hacer.',
};
