import { createHash } from 'node:crypto';

/** One release on the update server, with one file. */
export interface OfferedUpdate {
  readonly version: string;
  readonly fileName: string;
  readonly content: Buffer;
  /** Markdown. */
  readonly notes?: string;
  /** The hash that the feed gives instead of the right one. */
  readonly claimedSha512?: string;
}

const sha512Of = (content: Buffer): string => createHash('sha512').update(content).digest('base64');

const line = (indent: string, name: string, value: string | number): string =>
  `${indent}${name}: ${typeof value === 'string' ? JSON.stringify(value) : value}`;

/** The feed as electron-builder writes it (`latest-linux.yml`, `latest.yml`, `latest-mac.yml`): YAML. */
export const feedOf = ({ version, fileName, content, notes, claimedSha512 }: OfferedUpdate): string => {
  const sha512 = claimedSha512 ?? sha512Of(content);
  return [
    line('', 'version', version),
    'files:',
    line('  - ', 'url', fileName),
    line('    ', 'sha512', sha512),
    line('    ', 'size', content.length),
    line('', 'path', fileName),
    line('', 'sha512', sha512),
    ...(notes === undefined ? [] : [line('', 'releaseNotes', notes)]),
    line('', 'releaseDate', '2026-11-24T10:00:00.000Z'),
    '',
  ].join('\n');
};
