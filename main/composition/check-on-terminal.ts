import { app } from 'electron';
import { runChecks } from '../check/run-checks.ts';
import { isWell, terminalReport } from '../check/terminal-report.ts';
import { sentencesIn } from '../language/catalogue.ts';
import { Redactor } from '../log/redactor.ts';
import { endProcess } from '../shell/end-process.ts';
import { protectProcess } from '../shell/protect-process.ts';
import { keepSessionApart } from '../shell/session-apart.ts';
import { sayOnTerminal, terminalLog } from '../shell/terminal-log.ts';
import { choosePlaces, layFoundation } from './foundation.ts';

/** Checks this computer, tells the terminal, and ends: beside a running app if there is one, and without a window. */
export const checkOnTerminal = async (isSealed: boolean): Promise<void> => {
  const redactor = new Redactor();
  const log = terminalLog(redactor);
  const withoutCoreDumps = protectProcess(log);
  const places = choosePlaces(isSealed, log);
  const removeSession = keepSessionApart();
  await app.whenReady();
  const { preferences, keychain, checks, reported } = await layFoundation({ places, log, redactor });
  await withoutCoreDumps;
  const findings = await runChecks({ checks, log, onFinding: () => undefined }, new AbortController().signal);
  const report = { program: reported, findings, nowMillis: Date.now() };
  await sayOnTerminal(terminalReport(report, sentencesIn(preferences.state.language)));
  removeSession();
  endProcess(isWell(findings) ? 0 : 1, keychain.isBusy);
};
