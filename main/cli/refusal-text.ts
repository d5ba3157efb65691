import type { SystemMessages } from '../core/messages/messages.ts';
import { plainText } from '../core/plex/plain-text.ts';
import type { Asked } from './read-argv.ts';

/** Returns why nothing is done for these arguments, and what could be asked for. */
export const refusalText = (
  asked: Exclude<Asked, { readonly kind: 'command' }>,
  { commandLine }: Pick<SystemMessages, 'commandLine'>,
): string => {
  switch (asked.kind) {
    case 'nothing':
      return commandLine.usage;
    case 'unknown-command':
      return `${commandLine.unknownCommand(plainText(asked.command))}\n${commandLine.usage}`;
    case 'unknown-argument':
      return `${commandLine.unknownArgument(asked.command, plainText(asked.argument))}\n${commandLine.usage}`;
  }
};
