import { architectures, type Architecture, type System, type Target } from '../package/target.ts';

const kinds = ['dmg', 'zip', 'exe', 'AppImage', 'deb', 'rpm'] as const;
export type ArtefactKind = (typeof kinds)[number];

/** One file that people or the updater download. */
export interface Artefact {
  readonly name: string;
  readonly kind: ArtefactKind;
  readonly target: Target;
}

const systems: Readonly<Record<ArtefactKind, System>> = {
  dmg: 'mac',
  zip: 'mac',
  exe: 'win',
  AppImage: 'linux',
  deb: 'linux',
  rpm: 'linux',
};

/** As each kind of package calls a processor; electron-builder keeps to that. */
const wordFor = (architecture: Architecture, kind: ArtefactKind): string => {
  switch (kind) {
    case 'deb':
      return architecture === 'x64' ? 'amd64' : 'arm64';
    case 'rpm':
      return architecture === 'x64' ? 'x86_64' : 'aarch64';
    case 'AppImage':
      return architecture === 'x64' ? 'x86_64' : 'arm64';
    case 'dmg':
    case 'zip':
    case 'exe':
      return architecture;
  }
};

const megabyte = 1024 * 1024;

/**
 * What a package may weigh. Electron 45 packed is about 90 MB with 7z or xz, and about 120 MB as zip, dmg or with the
 * zstd of an AppImage; on top comes a tenth, and nothing else. A second Electron, all languages or symbols are more.
 */
const maxBytes: Readonly<Record<ArtefactKind, number>> = {
  dmg: 140 * megabyte,
  zip: 140 * megabyte,
  exe: 115 * megabyte,
  AppImage: 140 * megabyte,
  deb: 115 * megabyte,
  rpm: 115 * megabyte,
};
/** No Electron fits into less. */
export const minBytes = 50 * megabyte;

export const maxBytesOf = ({ kind }: Artefact): number => maxBytes[kind];

/** Every package that a release of that version has, by the names that the README promises. */
export const artefactsOf = (version: string, ofSystems: readonly System[]): readonly Artefact[] =>
  kinds
    .filter((kind) => ofSystems.includes(systems[kind]))
    .flatMap((kind) =>
      architectures.map((architecture): Artefact => {
        const system = systems[kind];
        const name = `Latchkey-${version}-${system}-${wordFor(architecture, kind)}.${kind}`;
        return { name, kind, target: { system, architecture } };
      }),
    );
