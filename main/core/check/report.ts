import type { AboutFacts, CheckName, Finding, Findings } from '../../../preload/contract.ts';
import { checkNames } from '../../../preload/checkup.ts';

/** What a report says of the program and the system that it was made on. */
export interface ReportedProgram {
  /** "Latchkey 1.4.0" */
  readonly program: string;
  /** "Linux Debian GNU/Linux 12 (x64)" */
  readonly system: string;
  /** "Electron 45.4.1, Chromium 148.0.0.0, Node 24.21.0" */
  readonly runtime: string;
  /** Where Plex is looked for: "https://plex.tv", or a developer's stand-in. */
  readonly plex: string;
}

/** Returns what a report says of the program and of what it runs on. */
export const reportedProgram = (
  product: string,
  { version, system, runtime }: AboutFacts,
  plex: string,
): ReportedProgram => ({
  program: `${product} ${version}`,
  system,
  runtime: runtime.map((part) => `${part.name} ${part.version}`).join(', '),
  plex,
});

/** A code as a report spells it; troubles stand there as they are, to be looked for. */
const spelled = (code: string): string => code.replaceAll('-', ' ');

/** A finding in words that do not change: for whoever reads a report, and for programs. */
const factsOf = (finding: Finding): readonly string[] => {
  switch (finding.kind) {
    case 'fine':
      if (!('proxy' in finding)) return ['fine'];
      return ['fine', finding.proxy === null ? 'no proxy' : `through ${finding.proxy}`];
    case 'trouble': {
      const facts = ['trouble', finding.trouble];
      if ('byMillis' in finding) facts.push(`by ${Math.round(finding.byMillis / 1000)} s`);
      if ('proxy' in finding) facts.push(finding.proxy);
      return facts;
    }
    case 'not-applicable':
    case 'not-checked':
      return [finding.kind, finding.because].map(spelled);
  }
};

/** Returns one line of a report: "clock: trouble, clock-behind, by 86400 s". */
export const reportLine = (name: CheckName, finding: Finding | undefined): string =>
  `${name}: ${finding === undefined ? 'under way' : factsOf(finding).join(', ')}`;

/** Returns the app and what it runs on, for whoever helps: it names neither person nor computer. */
export const programLines = ({
  program,
  system,
  runtime,
}: Pick<ReportedProgram, 'program' | 'system' | 'runtime'>): readonly string[] => [
  program,
  `system: ${system}`,
  `runtime: ${runtime}`,
];

/** Returns what stands above the findings in every report. */
export const reportHead = (program: ReportedProgram, nowMillis: number): readonly string[] => [
  ...programLines(program),
  `plex at: ${program.plex}`,
  `time: ${new Date(nowMillis).toISOString()}`,
];

/** Returns the report as text for whoever helps: it holds no secret and names neither person nor computer. */
export const reportText = (program: ReportedProgram, findings: Partial<Findings>, nowMillis: number): string =>
  [...reportHead(program, nowMillis), '', ...checkNames.map((name) => reportLine(name, findings[name])), ''].join('\n');
