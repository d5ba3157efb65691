import { readChangelog } from './changelog.ts';

export type ReleaseNotes =
  | { readonly kind: 'notes'; readonly version: string; readonly text: string }
  | { readonly kind: 'trouble'; readonly reason: string };

interface Sources {
  /** Of package.json, where alone the version stands. */
  readonly version: string;
  readonly changelog: string;
}

/** What a release says of itself, if its tag, package.json and the changelog agree. */
export const releaseNotes = (tag: string, { version, changelog }: Sources): ReleaseNotes => {
  if (tag !== `v${version}`) {
    return { kind: 'trouble', reason: `The tag ${tag} is not v${version}, the version in package.json.` };
  }
  const section = readChangelog(changelog).find(({ name }) => name === version);
  return section === undefined || section.text === ''
    ? { kind: 'trouble', reason: `CHANGELOG.md says nothing of ${version}.` }
    : { kind: 'notes', version, text: section.text };
};
