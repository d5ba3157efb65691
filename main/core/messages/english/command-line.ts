/** What is said on the terminal about the words that the command line was given. */
export const commandLine = {
  usage: 'Usage: latchkey check | status',
  unknownCommand: (command: string): string => `There is no command “${command}”.`,
  unknownWord: (command: string, word: string): string => `“${command}” does not take “${word}”.`,
  /** What the machine says of it follows in a line of its own. */
  failed: 'What was asked could not be done.',
} as const;
