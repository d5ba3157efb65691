/**
 * The rooms of the project, and what each of them may import: the one table that the linter's walls are made from.
 * Whatever a room is not given here is refused there. Paths are the project's, "**" stands for everything below.
 */
export interface Room {
  /** The folder, or the one file, that this is about. A later room of the table goes before an earlier one around it. */
  readonly at: string;
  /** The folder whose files it may import, because they are its own; `at` itself where nothing else is said. */
  readonly home?: string;
  /** Packages, and Node's own modules, by the names that are imported. */
  readonly packages: readonly string[];
  /** What it may import from other rooms. */
  readonly paths: readonly string[];
  /** Files of other rooms of which it may import types alone. */
  readonly types: readonly string[];
  /** What it may not import all the same, of its own or of what it is given above. */
  readonly except: readonly string[];
  /** What the linter tells whoever breaks the wall. */
  readonly message: string;
}

/** Tests, and what helps them, may import anything but this. */
export interface TestRoom {
  readonly files: readonly string[];
  /** Packages, all of each. */
  readonly packages: readonly string[];
  /** Packages of which types may be imported. */
  readonly typesOfPackages: readonly string[];
  /** Folders of the project, by their names. */
  readonly folders: readonly string[];
  /** What is not meant by them. */
  readonly except: readonly string[];
  readonly message: string;
}

/** Without node:module, which has a `require` that no wall would see. */
const node = ['node:*', 'node:*/*'] as const;

const core: Room = {
  at: 'main/core',
  packages: [...node, 'valibot', 'conf', 'qrcode'],
  paths: ['preload/**'],
  types: [],
  except: [],
  message:
    'main/core/ takes what it needs of the machine as arguments: no electron, no keytar, nothing of main/electron/, main/cli/ or the page.',
};

/** The one file of main/core/ that imports a package which the others do not. */
const coreFile = (at: string, ...packages: readonly string[]): Room => ({
  ...core,
  at,
  home: core.at,
  packages: [...core.packages, ...packages],
});

const electron: Room = {
  at: 'main/electron',
  packages: [...node, 'electron'],
  paths: ['main/core/**', 'preload/**'],
  types: [],
  except: [],
  message: 'main/electron/ imports electron and main/core/, but no keytar, and nothing of the page.',
};

const preload: Room = {
  at: 'preload',
  packages: [],
  paths: [],
  types: [],
  except: [],
  message: 'preload/ imports nothing of another room, and carries no library.',
};

export const rooms: readonly Room[] = [
  core,
  coreFile('main/core/keychain/keytar-store.ts', 'keytar'),
  coreFile('main/core/log/log-file.ts', 'electron-log/node.js'),
  coreFile('main/core/updates/feed-anchors.ts', 'js-yaml'),
  {
    at: 'main/core/messages',
    packages: [],
    paths: [],
    types: ['preload/contract.ts'],
    except: [],
    message: 'main/core/messages/ imports nothing but types of the contract, so that the page can import it.',
  },
  electron,
  {
    ...electron,
    at: 'main/electron/updater',
    home: electron.at,
    packages: [...electron.packages, 'electron-updater', 'electron-updater/out/electronHttpExecutor.js'],
  },
  {
    at: 'main/cli',
    packages: [...node, 'valibot'],
    paths: ['main/core/**'],
    types: [],
    except: [],
    message: 'main/cli/ imports main/core/, valibot and what Node has, and no electron.',
  },
  {
    at: 'main/index.ts',
    home: 'main',
    packages: [...node],
    paths: [],
    types: [],
    except: [],
    message: 'main/index.ts chooses what this start is for, and imports nothing but what is in main/.',
  },
  preload,
  { ...preload, at: 'preload/index.ts', home: preload.at, packages: ['electron'] },
  {
    at: 'renderer',
    packages: ['react', 'react-dom/client', 'zustand', 'zustand/vanilla'],
    paths: ['main/core/messages/**'],
    types: ['preload/contract.ts'],
    except: ['renderer/gallery/**', 'main/core/messages/all-messages-in.ts', 'main/core/messages/*/system.ts'],
    message: 'renderer/ imports types of the contract, the messages that a page says, and nothing else from outside.',
  },
];

const keychains = ['keytar', '@github/keytar'];

export const testRooms: readonly TestRoom[] = [
  {
    files: ['main/**/*.test.ts', 'main/**/testing/**'],
    packages: [...keychains, 'electron-log'],
    typesOfPackages: ['electron'],
    folders: ['renderer'],
    except: [],
    message: 'Tests of main/ run without electron and keytar, and import nothing of the page.',
  },
  {
    files: ['renderer/**/*.test.ts', 'renderer/**/*.test.tsx', 'renderer/gallery/**'],
    packages: [...keychains, 'electron', 'electron-log'],
    typesOfPackages: [],
    folders: ['main'],
    except: ['main/core/messages/**', 'main/core/security/csp.ts'],
    message: 'renderer/ imports nothing of main/ but messages, and the headers that its pages are tested under.',
  },
];
