import type { CheckName, Finding, Findings } from '../../../preload/contract.ts';
import type { Messages } from './messages.ts';

type Trouble = Extract<Finding, { readonly kind: 'trouble' }>;

const troubleMessage = ({ findings, problems }: Messages, finding: Trouble): string => {
  switch (finding.trouble) {
    case 'clock-ahead':
      return findings.clockAhead(finding.byMillis);
    case 'clock-behind':
      return findings.clockBehind(finding.byMillis);
    case 'proxy-unreachable':
      return findings.proxyUnreachable(finding.proxy);
    case 'name-not-found':
      return findings.nameNotFound;
    case 'name-misdirected':
      return findings.nameMisdirected;
    case 'keychain-forgets':
      return findings.keychainForgets;
    default:
      return problems[finding.trouble].summary;
  }
};

/** Returns what a check found and, where it found trouble, what to do. */
export const findingMessage = (messages: Messages, name: CheckName, finding: Finding): string => {
  const { findings } = messages;
  switch (finding.kind) {
    case 'fine':
      return 'proxy' in finding && finding.proxy !== null ? findings.throughProxy(finding.proxy) : findings.fine[name];
    case 'trouble':
      return troubleMessage(messages, finding);
    case 'not-applicable':
    case 'not-checked':
      return findings.because[finding.because];
  }
};

/** Returns all that was found, in a few words. */
export const summaryOf = ({ findings: messages }: Messages, findings: Findings): string => {
  const kinds = Object.values(findings).map(({ kind }: Finding) => kind);
  const troubles = kinds.filter((kind) => kind === 'trouble').length;
  if (troubles > 0) return messages.toLookAt(troubles);
  return kinds.includes('not-checked') ? messages.notEverything : messages.allWell;
};
