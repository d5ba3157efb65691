/** The commands there are. */
export const commands = ['check', 'status'] as const;

export type Command = (typeof commands)[number];

/** What the words after the program's name ask for. */
export type Asked =
  | { readonly kind: 'command'; readonly command: Command }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'unknown-command'; readonly command: string }
  | { readonly kind: 'unknown-word'; readonly command: Command; readonly word: string };

/** Returns what is asked for. No command takes any word yet. */
export const readWords = ([first, second]: readonly string[]): Asked => {
  if (first === undefined) return { kind: 'nothing' };
  const command = commands.find((known) => known === first);
  if (command === undefined) return { kind: 'unknown-command', command: first };
  return second === undefined ? { kind: 'command', command } : { kind: 'unknown-word', command, word: second };
};
