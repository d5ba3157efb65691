import { checkNames } from '../../preload/checkup.ts';
import type { Finding, Findings } from '../../preload/contract.ts';
import { findingSentence, summaryOf } from '../../renderer/sentences/check.ts';
import { type ReportedProgram, reportHead, reportLine } from './report.ts';

const marks: Readonly<Record<Finding['kind'], string>> = {
  fine: '✓',
  trouble: '✗',
  'not applicable': '–',
  'not checked': '?',
};

/** Whether there is nothing to be done. */
export const isWell = (findings: Findings): boolean =>
  checkNames.every((name) => ['fine', 'not applicable'].includes(findings[name].kind));

/** The report for the terminal: a mark before each line, and after trouble what to do about it. */
export const terminalReport = (program: ReportedProgram, findings: Findings, nowMillis: number): string => {
  const lines = checkNames.flatMap((name) => {
    const finding = findings[name];
    const line = `${marks[finding.kind]} ${reportLine(name, finding)}`;
    return finding.kind === 'fine' ? [line] : [line, `    ${findingSentence(name, findings[name])}`];
  });
  return [...reportHead(program, nowMillis), '', ...lines, '', summaryOf(findings), ''].join('\n');
};
