import type { Core } from '../create-core.ts';
import { messagesIn } from '../messages/messages-by-language.ts';
import { runChecks } from './run-checks.ts';
import { isWell, terminalReport } from './terminal-report.ts';

interface TerminalCheck {
  readonly report: string;
  readonly exitCode: 0 | 1;
}

/** Returns the report on this computer for the terminal, and the exit code: 0 where there is nothing to be done. */
export const checkForTerminal = async ({
  checks,
  reported,
  preferences,
  clock,
  log,
}: Pick<Core, 'checks' | 'reported' | 'preferences' | 'clock' | 'log'>): Promise<TerminalCheck> => {
  const findings = await runChecks({ checks, log, onFinding: () => undefined }, new AbortController().signal);
  const report = { program: reported, findings, nowMillis: clock.wallMillis() };
  return {
    report: terminalReport(report, messagesIn(preferences.state.read().language)),
    exitCode: isWell(findings) ? 0 : 1,
  };
};
