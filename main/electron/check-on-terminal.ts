import { app } from 'electron';
import { runChecks } from '../core/check/run-checks.ts';
import { isWell, terminalReport } from '../core/check/terminal-report.ts';
import { messagesIn } from '../core/messages/messages-in.ts';
import { Redactor } from '../core/log/redactor.ts';
import { endProcess } from './process/end-process.ts';
import { protectProcess } from './process/protect-process.ts';
import { useTemporarySessionData } from './process/temporary-session-data.ts';
import { sayOnTerminal, terminalLog } from '../core/log/terminal-log.ts';
import { chooseEndpoints, createCore } from '../core/create-core.ts';

/** Checks this computer, tells the terminal, and ends: beside a running app if there is one, and without a window. */
export const checkOnTerminal = async (isSealed: boolean): Promise<void> => {
  const redactor = new Redactor();
  const log = terminalLog(redactor);
  const withoutCoreDumps = protectProcess(log);
  const endpoints = chooseEndpoints(isSealed, log);
  const removeSession = useTemporarySessionData();
  await app.whenReady();
  const { preferences, keychain, checks, reported } = await createCore({ endpoints, log, redactor });
  await withoutCoreDumps;
  const findings = await runChecks({ checks, log, onFinding: () => undefined }, new AbortController().signal);
  const report = { program: reported, findings, nowMillis: Date.now() };
  await sayOnTerminal(terminalReport(report, messagesIn(preferences.state.read().language)));
  removeSession();
  endProcess(isWell(findings) ? 0 : 1, keychain.isBusy);
};
