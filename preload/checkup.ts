import type { Problem } from './problem.ts';
import type { KeychainProblem } from './problem.ts';

/** What "Check this computer" looks at, in the order in which it is told. */
export const checkNames = ['name', 'plex', 'proxy', 'clock', 'keychain', 'token'] as const;

export type CheckName = (typeof checkNames)[number];

/** What stood between the app and an answer that could be Plex's. */
export type AnswerProblem = Extract<
  Problem,
  | 'unreachable'
  | 'timed-out'
  | 'insecure-connection'
  | 'someone-else-answered'
  | 'plex-trouble'
  | 'too-many-requests'
  | 'answer-not-understood'
>;

interface Fine {
  readonly kind: 'fine';
}

interface Trouble<Code extends string> {
  readonly kind: 'trouble';
  readonly trouble: Code;
}

interface NotApplicable<Reason extends string> {
  readonly kind: 'not-applicable';
  readonly because: Reason;
}

/** Something else has to be put right first; or the check itself broke. */
interface NotChecked<Reason extends 'plex' | 'keychain' = never> {
  readonly kind: 'not-checked';
  readonly because: Reason | 'unexpected';
}

/** What each check can find: a closed table. */
export interface Findings {
  /** Can plex.tv's name be looked up? **name-misdirected**: it was, but leads to this computer or its own network. */
  readonly name:
    | Fine
    | Trouble<'name-not-found' | 'name-misdirected'>
    | NotApplicable<'the-proxy-looks-it-up' | 'no-name-is-used'>
    | NotChecked;
  /** Can Plex be reached, and is it Plex that answers? */
  readonly plex: Fine | Trouble<AnswerProblem> | NotChecked;
  /** Is there a proxy on the way? It is named by host and port alone; null where there is none. */
  readonly proxy:
    | (Fine & { readonly proxy: string | null })
    | (Trouble<'proxy-unreachable'> & { readonly proxy: string })
    | NotChecked;
  /** Is this computer's clock right, by Plex's? */
  readonly clock: Fine | (Trouble<'clock-behind' | 'clock-ahead'> & { readonly byMillis: number }) | NotChecked<'plex'>;
  /** Does the keychain take an entry, give it back and let it go? */
  readonly keychain: Fine | Trouble<KeychainProblem | 'keychain-forgets'> | NotChecked;
  /** Does Plex take the token? **token-not-understood**: what stands in its place cannot be one. */
  readonly token:
    | Fine
    | Trouble<'token-rejected' | 'token-not-understood'>
    | NotApplicable<'nobody-is-signed-in'>
    | NotChecked<'plex' | 'keychain'>;
}

export type Finding = Findings[CheckName];

export type CheckTrouble = Extract<Finding, { readonly kind: 'trouble' }>['trouble'];

/** "Check this computer": how far it is, and what was found. */
export type Checkup =
  | { readonly kind: 'not-started' }
  | { readonly kind: 'under-way'; readonly findings: Partial<Findings> }
  | { readonly kind: 'done'; readonly findings: Findings };
