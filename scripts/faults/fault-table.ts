/** A test that a row names: the file that it stands in, and its title. */
export interface NamedTest {
  readonly file: string;
  readonly title: string;
}

/** One row of docs/faults.md. */
export interface FaultRow {
  readonly fault: string;
  readonly tests: readonly NamedTest[];
}

const header = '| Fault';
const separator = ' › ';

const namedTest = (text: string): NamedTest => {
  const [file = '', ...title] = text.split(separator);
  return { file: file.replaceAll('`', ''), title: title.join(separator) };
};

const row = (line: string): FaultRow => {
  const cells = line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
  const [fault = '', , , shownBy = ''] = cells;
  return { fault, tests: shownBy === '' ? [] : shownBy.split('<br>').map((text) => namedTest(text.trim())) };
};

/** Reads the rows of every table of faults in a Markdown text. */
export const readFaultRows = (markdown: string): readonly FaultRow[] =>
  markdown
    .split('\n')
    .filter((line) => line.startsWith('|') && !line.startsWith(header) && !/^\|[\s|:-]+\|$/.test(line))
    .map((line) => row(line));
