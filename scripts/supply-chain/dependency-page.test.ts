import { expect, test } from 'vitest';
import { dependencyPageProblems, readDependencyPage } from './dependency-page.ts';

const page = `# Dependencies

The command \`npm test\` is no dependency.

## Shipped

| Package                   | Why          |
| ------------------------- | ------------ |
| \`a\` (\`npm:@scope/a\`)  | The page.    |
| \`b\`, \`@scope/b\`       | Not \`z\`.   |

## Brought along

| Package | Brought by | What it does there |
| ------- | ---------- | ------------------ |
| \`c\`   | \`a\`      | Counts.            |

## For development

| Package | Why    |
| ------- | ------ |
| \`d\`   | Tests. |
`;
const dependencies = { direct: ['a', 'b', '@scope/b', 'd'], shipped: ['a', 'b', '@scope/b', 'c'] };

const problemsOf = (text: string, changed: Partial<typeof dependencies> = {}): readonly string[] =>
  dependencyPageProblems(readDependencyPage(text), { ...dependencies, ...changed });

test('a page that tells everything has no problems', () => {
  expect(problemsOf(page)).toEqual([]);
});

test('a dependency without its line is told', () => {
  expect(problemsOf(page, { direct: [...dependencies.direct, 'e'] })).toEqual([
    'e is asked for by package.json, and docs/dependencies.md does not say so.',
  ]);
  expect(problemsOf(page, { shipped: [...dependencies.shipped, 'e'] })).toEqual([
    'e is shipped, and docs/dependencies.md does not say so.',
  ]);
});

test('a line without its dependency is told', () => {
  expect(problemsOf(page, { direct: ['a', 'b', '@scope/b'] })).toEqual([
    'docs/dependencies.md says that d is asked for by package.json, and it is not.',
  ]);
  expect(problemsOf(page, { shipped: ['a', 'b', '@scope/b'] })).toEqual([
    'docs/dependencies.md says that c is shipped, and it is not.',
  ]);
});

test('a package that is brought along may be used in development as well, for a reason of its own', () => {
  const both = page.replace('| `d`   | Tests. |', '| `c`, `d` | Tests. |');
  expect(problemsOf(both, { direct: [...dependencies.direct, 'c'] })).toEqual([]);
});

test('a line without a reason and a second line are told', () => {
  expect(problemsOf(page.replace('Tests.', '      '))).toEqual(['d has a line without a reason.']);
  expect(problemsOf(page.replace('| `c`', '| `a` | `b` | Again. |\n| `c`'))).toEqual(['a has two lines.']);
});
