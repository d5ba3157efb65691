/** Makes a forgotten case of a union a compile error; throws when it is reached all the same. */
export const assertNever = (value: never): never => {
  throw new Error(`Unforeseen value: ${JSON.stringify(value)}`);
};
