import { describe, expect, it } from 'vitest';
import { releaseNotes } from './release-notes.ts';

const changelog = '# Changelog\n\n## Unreleased\n\n## 1.2.0 - 2026-11-24\n\n### Added\n\n- A thing.\n';

describe('the notes of a release', () => {
  it('are what the changelog says of its version', () => {
    expect(releaseNotes('v1.2.0', { version: '1.2.0', changelog })).toEqual({
      kind: 'notes',
      version: '1.2.0',
      text: '### Added\n\n- A thing.',
    });
  });

  it.each([
    ['v1.2.1', '1.2.0', 'The tag v1.2.1 is not v1.2.0, the version in package.json.'],
    ['1.2.0', '1.2.0', 'The tag 1.2.0 is not v1.2.0, the version in package.json.'],
    ['v1.3.0', '1.3.0', 'CHANGELOG.md says nothing of 1.3.0.'],
  ])('are none for %s while package.json says %s', (tag, version, reason) => {
    expect(releaseNotes(tag, { version, changelog })).toEqual({ kind: 'trouble', reason });
  });
});
