import { checkNames } from '../../../preload/checkup.ts';
import type { Finding, Findings } from '../../../preload/contract.ts';
import { findingMessage, summaryOf } from '../messages/finding-message.ts';
import type { Messages } from '../messages/messages.ts';
import { type ReportedProgram, reportHead, reportLine } from './report.ts';

const marks: Readonly<Record<Finding['kind'], string>> = {
  fine: '✓',
  trouble: '✗',
  'not-applicable': '–',
  'not-checked': '?',
};

/** Returns whether there is nothing to be done. */
export const isWell = (findings: Findings): boolean =>
  checkNames.every((name) => ['fine', 'not-applicable'].includes(findings[name].kind));

interface Report {
  readonly program: ReportedProgram;
  readonly findings: Findings;
  readonly nowMillis: number;
}

/**
 * Returns the report for the terminal: a mark before each line and, after trouble, what to do about it. The lines are
 * the same in every language, what to do is in the person's.
 */
export const terminalReport = ({ program, findings, nowMillis }: Report, messages: Messages): string => {
  const lines = checkNames.flatMap((name) => {
    const finding = findings[name];
    const line = `${marks[finding.kind]} ${reportLine(name, finding)}`;
    return finding.kind === 'fine' ? [line] : [line, `    ${findingMessage(messages, name, findings[name])}`];
  });
  return [...reportHead(program, nowMillis), '', ...lines, '', summaryOf(messages, findings), ''].join('\n');
};
