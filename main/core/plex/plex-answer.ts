import type { AnswerProblem } from '../../../preload/contract.ts';

/** What can stand between the app and what it asked of plex.tv. None of it says anything about a token or a pin. */
export type PlexProblem = AnswerProblem | 'request-refused';

export interface PlexTrouble {
  readonly kind: 'trouble';
  readonly problem: PlexProblem;
  /** How long plex.tv asked to be left alone, or null where it did not. */
  readonly retryAfterMillis: number | null;
}

/** plex.tv said no, in its own words: an HTTP status with its own error code and message where it gave them. */
export interface PlexRefusal {
  readonly kind: 'refusal';
  readonly status: number;
  readonly code: number | null;
  readonly message: string;
}

export interface PlexSuccess {
  readonly kind: 'success';
  /** The decoded JSON, or null where there was no body. */
  readonly body: unknown;
}

export type PlexAnswer = PlexSuccess | PlexRefusal | PlexTrouble;

export const trouble = (problem: PlexProblem, retryAfterMillis: number | null = null): PlexTrouble => ({
  kind: 'trouble',
  problem,
  retryAfterMillis,
});
