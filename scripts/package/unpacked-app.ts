import { join } from 'node:path';
import { projectFolder } from '../runtime.ts';
import { readBuilderConfiguration, type Variant } from './builder-configuration.ts';
import { type Target, thisTarget } from './target.ts';

export interface UnpackedApp {
  readonly target: Target;
  /** All of it; on macOS the `.app`. */
  readonly folder: string;
  readonly program: string;
  /** Where the archive of the app lies, and what is kept beside it. */
  readonly resources: string;
}

export const archiveOf = ({ resources }: UnpackedApp): string => join(resources, 'app.asar');

/** The licences of the parts lie beside Electron's own: by the program, on macOS among the resources. */
export const licencesOf = ({ target, folder, resources }: UnpackedApp): string =>
  join(target.system === 'mac' ? resources : folder, 'LICENSES.latchkey.txt');

/** Returns where things are in an app that lies in that folder, without looking whether it is there. */
export const appIn = (folder: string, target: Target, variant: Variant = 'release'): UnpackedApp => {
  const { productName, linux } = readBuilderConfiguration(variant);
  switch (target.system) {
    case 'mac': {
      const contents = join(folder, 'Contents');
      return { target, folder, program: join(contents, 'MacOS', productName), resources: join(contents, 'Resources') };
    }
    case 'win':
      return { target, folder, program: join(folder, `${productName}.exe`), resources: join(folder, 'resources') };
    case 'linux':
      return { target, folder, program: join(folder, linux.executableName), resources: join(folder, 'resources') };
  }
};

/** The folder that electron-builder unpacks a target into, below its output; on macOS the `.app`. */
export const unpackedFolder = ({ system, architecture }: Target, variant: Variant = 'release'): string => {
  const name = architecture === 'x64' ? system : `${system}-${architecture}`;
  return system === 'mac' ? join(name, `${readBuilderConfiguration(variant).productName}.app`) : `${name}-unpacked`;
};

/** Returns where `npm run package` puts the app of this system, without looking whether it is there. */
export const unpackedApp = (variant: Variant): UnpackedApp => {
  const output = join(projectFolder, readBuilderConfiguration(variant).directories.output);
  return appIn(join(output, unpackedFolder(thisTarget, variant)), thisTarget, variant);
};
