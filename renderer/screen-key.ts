import type { ScreenState } from './screen-state.ts';

/** What makes two of one kind two screens: the method of an attempt, and whose account it is. */
const detailOf = (state: ScreenState): string | null => {
  switch (state.kind) {
    case 'requesting-a-code':
    case 'code-expired':
      return state.method;
    case 'waiting-for-approval':
      return state.wait.method;
    case 'signed-in':
      return state.uuid;
    default:
      return null;
  }
};

/**
 * Returns a name for what the person sees as one place. Requesting a code and waiting share a screen, because the first
 * holds the places for the second: there is no transition between them.
 */
export const screenOf = (state: ScreenState): string => {
  const detail = detailOf(state);
  const place = state.kind === 'requesting-a-code' ? 'waiting-for-approval' : state.kind;
  return detail === null ? place : `${place}, ${detail}`;
};

/** Returns a name for what the person can do: when it changes, the focus goes to where they are needed. */
export const screenKeyOf = (state: ScreenState): string => {
  const detail = detailOf(state);
  return detail === null ? state.kind : `${state.kind}, ${detail}`;
};
