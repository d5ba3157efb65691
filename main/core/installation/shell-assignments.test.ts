import { expect, it } from 'vitest';
import { parseShellAssignments } from './shell-assignments.ts';

it.each([
  ['plain', 'ID=debian', 'debian'],
  ['empty', 'ID=', ''],
  ['in double quotes', 'ID="two words"', 'two words'],
  ['in single quotes', "ID='two words'", 'two words'],
  ['with a quote escaped', String.raw`ID="say \"hello\""`, 'say "hello"'],
  ['with a dollar, a backtick and a backslash escaped', String.raw`ID="\$1 \` \\"`, '$1 ` \\'],
  ['with a backslash that escapes nothing', String.raw`ID="C:\new"`, String.raw`C:\new`],
  ['in single quotes, where a backslash is a backslash', String.raw`ID='a\$b'`, String.raw`a\$b`],
  ['without quotes but with a blank escaped', String.raw`ID=two\ words`, 'two words'],
  ['with an equals sign', 'ID="a=b"', 'a=b'],
  ['with the other quote inside', `ID="Ada's"`, "Ada's"],
  ['with a lone quote', 'ID="', '"'],
  ['with blanks around', '  ID=debian \r', 'debian'],
  ['twice', 'ID=first\nID=second', 'second'],
])('reads a value %s', (_how, text, value) => {
  expect(parseShellAssignments(text).get('ID')).toBe(value);
});

it('passes over comments and lines that assign nothing', () => {
  const text = '# ID=comment\n\nexport\n=nothing\n1D=digit first\nNAME=Arch';
  expect([...parseShellAssignments(text)]).toStrictEqual([['NAME', 'Arch']]);
});
