import { inspect } from 'node:util';

/** What is told of what somebody threw or gave as a cause. Errors may go round in circles or be very many. */
const maxErrors = 12;

/** What is no error. The fields of an object are not told. */
const thrownText = (thrown: unknown): string =>
  typeof thrown === 'string' ? thrown : inspect(thrown, { depth: -1, customInspect: false, getters: false });

/** An error may be of any class, so its fields may be of any kind, and refuse to be read. */
const read = (error: Error, field: 'cause' | 'errors' | 'message' | 'name' | 'stack'): unknown => {
  try {
    return (error as Error & { readonly errors?: unknown })[field];
  } catch {
    return undefined;
  }
};

const ownText = (error: Error): string => {
  const stack = read(error, 'stack');
  if (typeof stack === 'string') return stack;
  return `${thrownText(read(error, 'name'))}: ${thrownText(read(error, 'message'))}`;
};

/** Returns all that an error says: its causes and the errors that it stands for included, its other fields not. */
export const errorText = (thrown: unknown): string => {
  const told = new Set<unknown>();
  const tell = (each: unknown): string[] => {
    if (!(each instanceof Error)) return [thrownText(each)];
    if (told.has(each) || told.size >= maxErrors) return [];
    told.add(each);
    const errors = read(each, 'errors');
    const cause = read(each, 'cause');
    return [
      ownText(each),
      ...(Array.isArray(errors) ? errors.flatMap(tell).map((text) => `one of them ${text}`) : []),
      ...(cause === undefined ? [] : tell(cause).map((text) => `caused by ${text}`)),
    ];
  };
  return tell(thrown).join('\n');
};
