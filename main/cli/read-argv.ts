/** The commands there are. */
export const commands = ['check', 'status'] as const;

export type Command = (typeof commands)[number];

/** What the arguments after the program's name ask for. */
export type Asked =
  | { readonly kind: 'command'; readonly command: Command }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'unknown-command'; readonly command: string }
  | { readonly kind: 'unknown-argument'; readonly command: Command; readonly argument: string };

/** Returns what is asked for. No command takes any argument yet. */
export const readArgv = ([first, second]: readonly string[]): Asked => {
  if (first === undefined) return { kind: 'nothing' };
  const command = commands.find((known) => known === first);
  if (command === undefined) return { kind: 'unknown-command', command: first };
  return second === undefined ? { kind: 'command', command } : { kind: 'unknown-argument', command, argument: second };
};
