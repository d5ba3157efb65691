/** Where the command line begins, on Node alone: sees what its arguments ask for. */
import { createCore } from '../core/create-core.ts';
import { programRunner } from '../core/installation/run-program.ts';
import { Redactor } from '../core/log/redactor.ts';
import { sayOnTerminal, terminalLog } from '../core/log/terminal-log.ts';
import { allMessagesIn } from '../core/messages/all-messages-in.ts';
import { languageFor } from '../core/messages/language-for.ts';
import { endProcess } from '../core/start/end-process.ts';
import { protectProcess } from '../core/start/protect-process.ts';
import { systemClock } from '../core/time/clock.ts';
import { exitCodes } from './exit-codes.ts';
import { nodeHost } from './host.ts';
import { type Command, readArgv } from './read-argv.ts';
import { refusalText } from './refusal-text.ts';
import { runCommand } from './run-command.ts';
import { systemLanguages } from './system-languages.ts';

const { platform, env: environment } = process;
const redactor = new Redactor();
const messages = allMessagesIn(languageFor(systemLanguages({ platform, environment })));

const run = async (command: Command): Promise<void> => {
  const log = terminalLog(redactor);
  const withoutCoreDumps = protectProcess(log, false, programRunner(systemClock));
  const core = await createCore(nodeHost({ log, redactor }));
  await withoutCoreDumps;
  const { stream, text, exitCode } = await runCommand(command, core);
  await sayOnTerminal(text, process[stream]);
  endProcess((code) => process.exit(code), exitCode, core.keychain);
};

const asked = readArgv(process.argv.slice(2));
if (asked.kind === 'command') {
  run(asked.command).catch((error: unknown) => {
    process.stderr.write(`${messages.commandLine.failed}\n${redactor.redactError(error)}\n`);
    process.exit(exitCodes.unexpected);
  });
} else {
  await sayOnTerminal(`${refusalText(asked, messages)}\n`, process.stderr);
  process.exit(exitCodes.wrongArguments);
}
