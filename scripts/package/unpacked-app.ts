import { join } from 'node:path';
import { projectFolder } from '../runtime.ts';
import { readBuilderConfiguration, type Variant } from './builder-configuration.ts';

export interface UnpackedApp {
  /** All of it; on macOS the `.app`. */
  readonly folder: string;
  readonly program: string;
  /** Where the archive of the app lies, and what is kept beside it. */
  readonly resources: string;
}

const withArchitecture = (name: string, rest = ''): string =>
  process.arch === 'x64' ? `${name}${rest}` : `${name}-${process.arch}${rest}`;

/** Says where `npm run package` puts the app of this system, without looking whether it is there. */
export const unpackedApp = (variant: Variant): UnpackedApp => {
  const { productName, directories, linux } = readBuilderConfiguration(variant);
  const output = join(projectFolder, directories.output);
  switch (process.platform) {
    case 'darwin': {
      const folder = join(output, withArchitecture('mac'), `${productName}.app`);
      const contents = join(folder, 'Contents');
      return { folder, program: join(contents, 'MacOS', productName), resources: join(contents, 'Resources') };
    }
    case 'win32': {
      const folder = join(output, withArchitecture('win', '-unpacked'));
      return { folder, program: join(folder, `${productName}.exe`), resources: join(folder, 'resources') };
    }
    default: {
      const folder = join(output, withArchitecture('linux', '-unpacked'));
      return { folder, program: join(folder, linux.executableName), resources: join(folder, 'resources') };
    }
  }
};
