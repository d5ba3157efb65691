import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectFolder } from '../runtime.ts';
import { changelogProblems, readChangelog, releaseChanges } from './changelog.ts';

const changelog = `# Changelog

Words.

## Unreleased

### Added

- A new thing.

## 1.10.0 - 2026-11-02

### Fixed

- An old thing.

## 1.9.0 - 2026-10-01

### Added

- The old thing.
`;

describe('the changelog', () => {
  it('is told version by version', () => {
    expect(readChangelog(changelog)).toEqual([
      { name: 'Unreleased', day: null, text: '### Added\n\n- A new thing.' },
      { name: '1.10.0', day: '2026-11-02', text: '### Fixed\n\n- An old thing.' },
      { name: '1.9.0', day: '2026-10-01', text: '### Added\n\n- The old thing.' },
    ]);
  });

  it('of this project is kept as Keep a Changelog asks', () => {
    expect(changelogProblems(readFileSync(join(projectFolder, 'CHANGELOG.md'), 'utf8'))).toEqual([]);
  });

  it.each([
    ['a version without a day', '## 1.0.0\n\n### Added\n\n- A.\n', '"1.0.0" is no version with a day.'],
    ['a day that there is not', '## 1.0.0 - 2026-02-30\n\n### Added\n\n- A.\n', '"1.0.0" is no version with a day.'],
    ['an unknown group', '## 1.0.0 - 2026-02-03\n\n### News\n\n- A.\n', '1.0.0 has the unknown group "News".'],
    ['a version that says nothing', '## 1.0.0 - 2026-02-03\n', '1.0.0 says nothing.'],
    [
      'the unreleased below a version',
      '## 1.0.0 - 2026-02-03\n\n- A.\n\n## Unreleased\n',
      'Unreleased is not the first.',
    ],
    [
      'versions in the wrong order',
      '## 1.9.0 - 2026-02-03\n\n- A.\n\n## 1.10.0 - 2026-02-02\n\n- B.\n',
      '1.10.0 stands below an older version.',
    ],
    [
      'days in the wrong order',
      '## 1.10.0 - 2026-02-02\n\n- A.\n\n## 1.9.0 - 2026-02-03\n\n- B.\n',
      '1.9.0 stands below an older version.',
    ],
  ])('is found out to have %s', (_what, text, problem) => {
    expect(changelogProblems(text)).toEqual([problem]);
  });

  it('makes a version of what is unreleased, and leaves room for more', () => {
    const after = releaseChanges(changelog, '1.11.0', '2026-11-24');
    expect(readChangelog(after).slice(0, 2)).toEqual([
      { name: 'Unreleased', day: null, text: '' },
      { name: '1.11.0', day: '2026-11-24', text: '### Added\n\n- A new thing.' },
    ]);
    expect(changelogProblems(after)).toEqual([]);
    expect(() => releaseChanges(after, '1.12.0', '2026-11-25')).toThrow('Nothing stands under');
  });
});
