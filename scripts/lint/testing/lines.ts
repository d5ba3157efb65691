import type { Sample } from './sample.ts';

const inMain = (what: string, rule: string | null, source: string): Sample => ({
  what,
  path: 'main/core/plex/breach.ts',
  source,
  rule,
});

/** Comments and empty lines count. */
const longFile = (lineCount: number): string => `${'//\n\n'.repeat(200).split('\n').slice(0, lineCount).join('\n')}\n`;

const conditionalHook =
  'declare const useBreach: () => void;\nexport const Breach = (on: boolean): void => {\n  if (on) useBreach();\n};\n';

/** What must hold of every line, shown where it matters most: at main's client of Plex. */
export const lines: readonly Sample[] = [
  ...['main/core/plex/breach.ts', 'main/core/plex/breach.test.ts', 'renderer/breach.tsx', 'scripts/breach.mjs'].flatMap(
    (path) => [
      { what: `250 lines, ${path}`, path, source: longFile(250), rule: null },
      { what: `251 lines, ${path}`, path, source: longFile(251), rule: 'eslint(max-lines)' },
    ],
  ),
  inMain('a promise that nobody waits for', 'typescript(no-floating-promises)', "fetch('x:');\n"),
  inMain('a promise that is let go on purpose', null, "void fetch('x:');\n"),
  inMain(
    'a promise where a yes or no is asked',
    'typescript(no-misused-promises)',
    "if (Promise.resolve(false)) throw new Error('breach');\n",
  ),
  inMain('an any', 'typescript(no-explicit-any)', 'export const breach = (value: any): unknown => value;\n'),
  inMain(
    'decoded JSON taken at its word',
    'typescript(no-unsafe-assignment)',
    "export const breach: { id: number } = JSON.parse('{}');\n",
  ),
  inMain(
    'decoded JSON given back as what it may not be',
    'typescript(no-unsafe-return)',
    'export const breach = (text: string): number => JSON.parse(text);\n',
  ),
  inMain(
    'decoded JSON handed on as what it may not be',
    'typescript(no-unsafe-argument)',
    "export const breach = Math.abs(JSON.parse('1'));\n",
  ),
  inMain(
    'a field of decoded JSON',
    'typescript(no-unsafe-member-access)',
    "export const breach = String(JSON.parse('{}').id);\n",
  ),
  inMain('a call of decoded JSON', 'typescript(no-unsafe-call)', "JSON.parse('{}')();\n"),
  inMain(
    'decoded JSON called what it may not be',
    'typescript(no-unsafe-type-assertion)',
    "export const breach = JSON.parse('{}') as { id: number };\n",
  ),
  inMain(
    'an answer called what it may not be',
    'typescript(no-unsafe-type-assertion)',
    'export const breach = async (answer: Response) => (await answer.json()) as { id: number };\n',
  ),
  inMain('decoded JSON that is not trusted', null, "export const breach: unknown = JSON.parse('{}');\n"),
  inMain(
    'a union with a case left out',
    'typescript(switch-exhaustiveness-check)',
    "export const breach = (kind: 'a' | 'b'): string => {\n  switch (kind) {\n    case 'a':\n      return 'A';\n  }\n  return '';\n};\n",
  ),
  inMain(
    'a type error put to silence',
    'typescript(ban-ts-comment)',
    "// @ts-ignore\nexport const breach: number = '1';\n",
  ),
  inMain('text run as a program', 'eslint(no-eval)', "eval('1');\n"),
  inMain('text made a function', 'eslint(no-new-func)', "export const breach = new Function('return 1');\n"),
  inMain('text run later', 'typescript(no-implied-eval)', "setTimeout('1', 1);\n"),
  inMain('a word on the console', 'eslint(no-console)', "console.log('breach');\n"),
  {
    what: 'markup put into the page',
    path: 'renderer/breach.tsx',
    source: "export const Breach = () => <p dangerouslySetInnerHTML={{ __html: '<b></b>' }} />;\n",
    rule: 'react(no-danger)',
  },
  {
    what: 'the page calls a hook on a condition',
    path: 'renderer/breach.tsx',
    source: conditionalHook,
    rule: 'react-hooks(rules-of-hooks)',
  },
  {
    what: 'main calls on a condition what is named like a hook',
    path: 'main/core/plex/breach.ts',
    source: conditionalHook,
    rule: null,
  },
];
