import type { CheckName, CheckTrouble, Finding, Findings } from '../../preload/contract.ts';
import { problemSentences } from './problems.ts';

export const check = {
  open: 'Check this computer',
  title: 'Check this computer',
  underWay: 'Checking…',
  copy: 'Copy report',
  again: 'Check again',
  close: 'Close',
} as const;

/** What each check looks at, in the order in which it is told. */
export const checkTitles: Readonly<Record<CheckName, string>> = {
  name: 'Address of plex.tv',
  plex: 'Way to Plex',
  proxy: 'Proxy',
  clock: 'Date and time',
  keychain: 'Keychain',
  token: 'Your key',
};

/** For ears: what the drawing before a check says. */
export const markNames: Readonly<Record<Finding['kind'], string>> = {
  fine: 'Fine',
  trouble: 'Trouble',
  'not applicable': 'Not needed',
  'not checked': 'Not checked',
};

const fine: Readonly<Record<CheckName, string>> = {
  name: 'Found.',
  plex: 'Reached, and it is Plex that answers.',
  proxy: 'None in the way.',
  clock: 'Right.',
  keychain: 'Takes a key and gives it back.',
  token: 'Plex takes it.',
};

type OwnTrouble = Exclude<CheckTrouble, keyof typeof problemSentences>;

const troubles: Readonly<Record<Exclude<OwnTrouble, 'clock-behind' | 'clock-ahead' | 'proxy-unreachable'>, string>> = {
  'name-not-found': 'It can’t be looked up. Check that you’re online, or try another DNS server.',
  'name-misdirected': 'It leads to this computer or its network. Something blocks Plex: allow plex.tv.',
  'keychain-forgets': 'It takes a key but doesn’t give it back. Restart your keychain, or this computer.',
};

const reasons: Readonly<Record<Extract<Finding, { readonly because: string }>['because'], string>> = {
  'the proxy looks it up': 'Your proxy looks it up.',
  'no name is used': 'Plex is given by its address here.',
  'nobody is signed in': 'Nobody is signed in.',
  plex: 'Plex has to answer first.',
  keychain: 'The keychain has to work first.',
  unexpected: 'Something went wrong. Check again.',
};

const units = [
  { unit: 'day', millis: 24 * 60 * 60_000 },
  { unit: 'hour', millis: 60 * 60_000 },
  { unit: 'minute', millis: 60_000 },
] as const;

/** A span of time as a person would say it, in its largest unit: "2 days". */
const span = (millis: number): string => {
  const { unit, millis: each } = units.find((candidate) => millis >= candidate.millis * 0.95) ?? units[2];
  return new Intl.NumberFormat('en', { style: 'unit', unit, unitDisplay: 'long' }).format(Math.round(millis / each));
};

const troubleSentence = (finding: Extract<Finding, { readonly kind: 'trouble' }>): string => {
  switch (finding.trouble) {
    case 'clock-ahead':
      return `The clock is ${span(finding.byMillis)} ahead. Let your system set it by itself.`;
    case 'clock-behind':
      return `The clock is ${span(finding.byMillis)} behind. Let your system set it by itself.`;
    case 'proxy-unreachable':
      return `${finding.proxy} doesn’t answer. Check your system’s proxy settings.`;
    case 'name-not-found':
    case 'name-misdirected':
    case 'keychain-forgets':
      return troubles[finding.trouble];
    default:
      return problemSentences[finding.trouble].summary;
  }
};

/** What a check found and, where it found trouble, what to do. */
export const findingSentence = (name: CheckName, finding: Finding): string => {
  switch (finding.kind) {
    case 'fine':
      return 'proxy' in finding && finding.proxy !== null ? `Through ${finding.proxy}.` : fine[name];
    case 'trouble':
      return troubleSentence(finding);
    case 'not applicable':
    case 'not checked':
      return reasons[finding.because];
  }
};

/** All of it in a few words. */
export const summaryOf = (findings: Findings): string => {
  const kinds = Object.values(findings).map(({ kind }: Finding) => kind);
  const troubles = kinds.filter((kind) => kind === 'trouble').length;
  if (troubles > 1) return `${troubles} things to look at.`;
  if (troubles === 1) return 'One thing to look at.';
  return kinds.includes('not checked') ? 'Not everything could be checked.' : 'All is well.';
};
