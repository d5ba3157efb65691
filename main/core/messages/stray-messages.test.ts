import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'rolldown/parseAst';
import { describe, expect, it } from 'vitest';

const main = join(import.meta.dirname, '../..');

/** What runs in the app, except for the catalogue; the recorded facts and the tests do not. */
const sources = globSync('**/*.ts', { cwd: main })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => !/\.test\.ts$|(?:^|\/)(?:testing|recorded)\/|^core\/messages\//.test(file));

interface Node {
  readonly type: string;
  readonly [part: string]: unknown;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

/** What a call is called: "warn" of `log.warn(…)`, "BodyTooLarge" of `new BodyTooLarge(…)`. */
const calleeOf = ({ callee }: Node): string => {
  if (!isNode(callee)) return '';
  const name = isNode(callee['property']) ? callee['property']['name'] : callee['name'];
  return typeof name === 'string' ? name : '';
};

/** Who writes into the log, which speaks English, and the errors that land there. */
const loggers = new Set(['info', 'warn', 'error', 'logFailure', 'try', 'onTrouble', 'Error', 'BodyTooLarge']);

/** Given to the log, or compared with what somebody else says: not what a person reads. */
const isUnsaid = (node: Node): boolean =>
  node.type === 'BinaryExpression' ||
  ((node.type === 'CallExpression' || node.type === 'NewExpression') && loggers.has(calleeOf(node)));

const textOf = (node: Node): string | null => {
  if (node.type === 'Literal' && typeof node['value'] === 'string') return node['value'];
  if (node.type !== 'TemplateLiteral') return null;
  const pieces = node['quasis'] as readonly { readonly value: { readonly raw: string } }[];
  return pieces.map(({ value }) => value.raw).join('…');
};

/** Three words of which the first one has a capital, or is filled in, and two are no names. */
const isMessage = (text: string): boolean =>
  /^\s*(?:\p{Lu}|…)/u.test(text) && (text.match(/(?<=^|\s)\p{Ll}[\p{L}’']*/gu) ?? []).length >= 2;

const messagesBelow = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(messagesBelow);
  if (!isNode(value) || isUnsaid(value)) return [];
  const text = textOf(value);
  const own = text !== null && isMessage(text) ? [text] : [];
  return [...own, ...Object.values(value).flatMap(messagesBelow)];
};

const messagesIn = (source: string): readonly string[] => messagesBelow(parseAst(source, { lang: 'ts' }).body);

/** English all the same, and why. */
const expected = [
  // Said in the log's place, where that is refused.
  'core/log/log-file.ts: Nothing is logged: …\\n',
  // The log's own words.
  'core/log/redacted-log.ts: What is said here could not be freed of secrets, and is left out.',
  // electron-updater is told so, and tells the log.
  'core/updates/installer-signature.ts: Its signature is not valid: …',
  'core/updates/installer-signature.ts: PowerShell cannot be asked who signed it.',
  'core/updates/installer-signature.ts: PowerShell looked at another file.',
  'core/updates/installer-signature.ts: Somebody else signed it: …',
];

describe('a message outside of the catalogue', () => {
  it.each([
    ["process.stderr.write('Latchkey could not start.\\n');"],
    ["openApp().catch(failing('Latchkey could not start'));"],
    ['const told = `${product} does not start with ${switches}.`;'],
    ["dialog.showErrorBox(name, isAppImage ? ' Please install the deb instead.' : '');"],
  ])('is found where somebody may read it: %s', (source) => {
    expect(messagesIn(source)).toHaveLength(1);
  });

  it.each([
    ["log.warn('The page could not be loaded.', error);"],
    ["throw new Error('A file of the page leads out of its folder.');"],
    ["const isOver = error.message === 'Request has been aborted by the server';"],
    ["const state = { kind: 'waiting for approval' };"],
    ["const place = join(library, 'Saved Application State');"],
  ])('is not what the log says, nor the name of a state: %s', (source) => {
    expect(messagesIn(source)).toEqual([]);
  });

  it('is nowhere in main', () => {
    expect(sources.length).toBeGreaterThan(100);
    const found = sources.flatMap((file) =>
      messagesIn(readFileSync(join(main, file), 'utf8')).map((text) => `${file}: ${text.trim()}`),
    );
    expect(found.toSorted()).toEqual(expected);
  });
});
