import type { Method, State } from '../preload/contract.ts';

const methodOf = (state: State): Method | null => {
  switch (state.kind) {
    case 'requesting-a-code':
    case 'code-expired':
      return state.method;
    case 'waiting-for-approval':
      return state.wait.method;
    default:
      return null;
  }
};

/**
 * Returns a name for what the person sees as one place. Requesting a code and waiting share a screen, because the first
 * holds the places for the second: there is no transition between them.
 */
export const screenOf = (state: State): string => {
  const method = methodOf(state);
  const place = state.kind === 'requesting-a-code' ? 'waiting-for-approval' : state.kind;
  return method === null ? place : `${place}, ${method}`;
};

/** Returns a name for what the person can do: when it changes, the focus goes to where they are needed. */
export const screenKeyOf = (state: State): string => {
  const method = methodOf(state);
  return method === null ? state.kind : `${state.kind}, ${method}`;
};
