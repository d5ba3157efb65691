import type { System } from '../package/target.ts';
import { type Artefact, artefactsOf } from './artefacts.ts';

/** A file that tells the updater of some computers which version is the newest. */
export interface Feed {
  readonly name: string;
  /** What it has to offer; it may name others as well, which nobody takes from it. */
  readonly offers: readonly Artefact[];
}

/**
 * The feeds of a system, by the names that electron-updater asks for. macOS and Windows have one for all processors, and
 * electron-updater takes from it what has its own in the name; Linux has one for each.
 */
export const feedsOf = (version: string, system: System): readonly Feed[] => {
  const artefacts = artefactsOf(version, [system]);
  switch (system) {
    case 'mac':
      return [{ name: 'latest-mac.yml', offers: artefacts.filter(({ kind }) => kind === 'zip') }];
    case 'win':
      return [{ name: 'latest.yml', offers: artefacts.filter(({ kind }) => kind === 'exe') }];
    case 'linux':
      return artefacts
        .filter(({ kind }) => kind === 'AppImage')
        .map((artefact) => ({
          name: artefact.target.architecture === 'x64' ? 'latest-linux.yml' : 'latest-linux-arm64.yml',
          offers: [artefact],
        }));
  }
};
