import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readChangelog } from '../release/changelog.ts';
import { projectFolder } from '../runtime.ts';

/** The name of the description for software centres, in the project and on the system. */
export const metainfoName = 'app.latchkey.desktop.metainfo.xml';

/** What the project says itself, without what only whoever packages knows. */
export const readMetainfo = (): string => readFileSync(join(projectFolder, 'build/linux', metainfoName), 'utf8');

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const releasesOf = (changelog: string): readonly string[] => {
  const releases = readChangelog(changelog).flatMap(({ name, day }) =>
    day === null ? [] : [`    <release version="${escaped(name)}" date="${day}" />`],
  );
  return releases.length === 0 ? [] : ['  <releases>', ...releases, '  </releases>'];
};

/** The description for software centres as it ships: with the homepage, and the versions that the changelog knows. */
export const filledMetainfo = (metainfo: string, homepage: string, changelog: string): string => {
  const lines = [`  <url type="homepage">${escaped(homepage)}</url>`, ...releasesOf(changelog)];
  return metainfo.replace(/^(?=<\/component>)/m, () => `${lines.join('\n')}\n`);
};
