import type { Messages } from '../../main/core/messages/messages.ts';

/** A message as it may be read or heard. */
export interface Spoken {
  /** Where it stands: "problems.unreachable.title". */
  readonly place: string;
  readonly text: string;
  /** What it was given, each of which has to stand in it. */
  readonly given: readonly string[];
}

const dayMillis = 24 * 60 * 60_000;

/** What is given to sentences that take something else than texts. */
const samples: Readonly<Record<string, readonly unknown[]>> = {
  'announcements.spelled': [['A', '1']],
  'findings.clockAhead': [2 * dayMillis],
  'findings.clockBehind': [dayMillis],
  'findings.toLookAt': [3],
  'timeLeft.minutes': [29],
};

type Sentence = (...values: readonly unknown[]) => string;

const spokenIn = (part: unknown, place: string): readonly Spoken[] => {
  if (typeof part === 'string') return [{ place, text: part, given: [] }];
  if (typeof part === 'function') {
    const values = samples[place] ?? ['⟨this⟩', '⟨that⟩'].slice(0, part.length);
    const given = values.flat().filter((value) => typeof value === 'string');
    return [{ place, text: (part as Sentence)(...values), given }];
  }
  return Object.entries(part as object).flatMap(([key, inner]) =>
    spokenIn(inner, place === '' ? key : `${place}.${key}`),
  );
};

/** Every message of a language, in their order. */
export const everyMessage = (messages: Messages): readonly Spoken[] => spokenIn(messages, '');
