import { checkForTerminal } from '../core/check/check-for-terminal.ts';
import type { Core } from '../core/create-core.ts';
import { allMessagesIn } from '../core/messages/all-messages-in.ts';
import { readStatus } from '../core/status/read-status.ts';
import { statusText } from '../core/status/status-text.ts';
import { statusExitCode } from './exit-codes.ts';
import type { Command } from './read-argv.ts';

/** What a command says, and how the program ends. */
export interface CommandEnd {
  /** What was asked for goes to **stdout**; why it could not be had, to **stderr**. */
  readonly stream: 'stdout' | 'stderr';
  readonly text: string;
  readonly exitCode: number;
}

const status = async (core: Core): Promise<CommandEnd> => {
  const found = await readStatus(core);
  const isAnswer = found.kind === 'signed-in' || found.kind === 'nobody-is-signed-in';
  return {
    stream: isAnswer ? 'stdout' : 'stderr',
    text: `${statusText(found, allMessagesIn(core.preferences.state.read().language))}\n`,
    exitCode: statusExitCode(found),
  };
};

const check = async (core: Core): Promise<CommandEnd> => {
  const { report, exitCode } = await checkForTerminal(core);
  return { stream: 'stdout', text: report, exitCode };
};

/** Returns what comes of a command, which is run on core. */
export const runCommand = (command: Command, core: Core): Promise<CommandEnd> => {
  switch (command) {
    case 'check':
      return check(core);
    case 'status':
      return status(core);
  }
};
