import type { Sample } from './sample.ts';

const wall = 'eslint(no-restricted-imports)';

const importing = (path: string, specifiers: readonly string[], rule: string | null): readonly Sample[] =>
  specifiers.map((specifier) => ({
    what: `${path} imports ${specifier}`,
    path,
    source: `import * as breach from '${specifier}';\nbreach;\n`,
    rule,
  }));

const keychains = ['keytar', 'node-keytar', '@github/keytar', '../../../node_modules/keytar/lib/keytar.js'];
const electrons = ['electron', 'electron/main', 'electron/common', 'electron-log', 'electron-log/main.js'];

const inCore = 'main/core/plex/breach.ts';
const inElectron = 'main/electron/window/breach.ts';
const inMessages = 'main/core/messages/breach.ts';
const inPage = 'renderer/breach.ts';

/**
 * The walls that matter most, said once more, so that none of them falls with a change of the table alone. That the linter
 * goes by the table, whatever that says, is seen by `rooms.test.ts`.
 */
export const walls: readonly Sample[] = [
  ...importing(
    inCore,
    ['node:fs', 'node:fs/promises', 'valibot', '../messages/messages.ts', '../../../preload/contract.ts', './other.ts'],
    null,
  ),
  ...importing(
    inCore,
    [...electrons, ...keychains, 'electron-updater', '@else/conf', 'node:module', 'react', 'lodash'],
    wall,
  ),
  ...importing(
    inCore,
    [
      '../../electron/open-app.ts',
      '../../cli/command.ts',
      '../../index.ts',
      '../../../renderer/store.ts',
      '../../../scripts/runtime.ts',
      '../../../e2e/plex-stand-in/plex-stand-in.ts',
      '../testing/client.ts',
      './pins.test.ts',
      '../sign-in/../../electron/open-app.ts',
      './../../electron/open-app.ts',
    ],
    wall,
  ),
  ...importing('main/core/keychain/keytar-store.ts', ['keytar', './keychain.ts', '../log/redactor.ts'], null),
  ...importing('main/core/keychain/keytar-store.ts', ['electron', '../../electron/open-app.ts'], wall),
  ...importing('main/core/log/log-file.ts', ['electron-log/node.js'], null),
  ...importing('main/core/log/breach.ts', ['electron-log/node.js'], wall),
  ...importing(inMessages, ['./other.ts', './english/english.ts'], null),
  ...importing(
    inMessages,
    ['../host.ts', '../plex/pins.ts', '../../../preload/contract.ts', 'node:fs', 'valibot', 'electron', 'react'],
    wall,
  ),
  ...importing('main/core/messages/english/breach.ts', ['../quantities.ts'], null),
  ...importing('main/core/messages/english/breach.ts', ['../../plex/pins.ts', '../../../../preload/problem.ts'], wall),
  ...importing(inElectron, ['electron', '../../core/sign-in/sign-in.ts', '../../../preload/contract.ts'], null),
  ...importing(inElectron, [...keychains, 'electron-log/main.js', 'electron-updater', '../../cli/command.ts'], wall),
  ...importing(inElectron, ['../../../renderer/store.ts', '../testing/client.ts'], wall),
  ...importing('main/electron/updater/breach.ts', ['electron', 'electron-updater', '../window/main-window.ts'], null),
  ...importing('main/electron/updater/breach.ts', ['keytar', 'js-yaml', '../../../renderer/store.ts'], wall),
  ...importing('main/core/updates/feed-anchors.ts', ['js-yaml'], null),
  ...importing('main/core/updates/breach.ts', ['js-yaml', 'electron-updater'], wall),
  ...importing('main/cli/breach.ts', ['node:process', '../core/create-core.ts'], null),
  ...importing('main/cli/breach.ts', [...electrons, 'keytar', '../electron/open-app.ts', '../index.ts'], wall),
  ...importing('main/index.ts', ['node:path', './electron/open-app.ts', './core/log/redactor.ts'], null),
  ...importing(
    'main/index.ts',
    ['electron', 'keytar', 'electron-updater', '../renderer/store.ts', '../preload/index.ts'],
    wall,
  ),
  ...importing('preload/breach.ts', ['./problem.ts'], null),
  ...importing(
    'preload/breach.ts',
    ['electron', 'valibot', 'node:fs', 'react', '../main/core/log/redactor.ts', '../renderer/store.ts'],
    wall,
  ),
  ...importing('preload/index.ts', ['electron', './contract.ts'], null),
  ...importing('preload/index.ts', ['valibot', 'node:fs', '../main/core/messages/messages.ts'], wall),
  ...importing(inPage, ['react', 'react-dom/client', 'zustand', './store.ts'], null),
  ...importing(inPage, ['../main/core/messages/messages.ts', '../main/core/messages/english/english.ts'], null),
  ...importing(inPage, [...electrons, ...keychains, 'node:fs', 'fs', 'valibot', 'react-dom/server'], wall),
  ...importing(
    inPage,
    [
      '../main/core/log/redactor.ts',
      '../main/core/messages/all-messages-in.ts',
      '../main/core/messages/english/system.ts',
      '../preload/contract.ts',
      '../preload/problem.ts',
      './gallery/states.ts',
      './store.test.ts',
      '../e2e/plex-stand-in/plex-stand-in.ts',
    ],
    wall,
  ),
  ...importing('renderer/screens/breach.ts', ['../store.ts', '../../main/core/messages/messages.ts'], null),
  ...importing('renderer/screens/breach.ts', ['../../main/core/log/redactor.ts', '../../preload/contract.ts'], wall),
  ...importing('main/core/plex/breach.test.ts', ['fast-check', '../../../e2e/plex-stand-in/plex-stand-in.ts'], null),
  ...importing(
    'main/core/plex/breach.test.ts',
    ['electron', 'electron/main', 'electron-log/main.js', 'keytar', '../../../renderer/store.ts'],
    wall,
  ),
  ...importing('main/core/plex/testing/breach.ts', ['electron', 'keytar', '../../../../renderer/store.ts'], wall),
  ...importing('renderer/breach.test.ts', ['./gallery/states.ts', '../main/core/messages/messages.ts'], null),
  ...importing('renderer/breach.test.ts', ['electron', 'keytar', '../main/core/log/redactor.ts'], wall),
  ...importing('renderer/gallery/breach.ts', ['electron', 'keytar', '../../main/core/log/redactor.ts'], wall),
  {
    what: 'a test of main takes a type of electron',
    path: 'main/core/plex/breach.test.ts',
    source: "import type { App } from 'electron';\nexport type Breach = App;\n",
    rule: null,
  },
  {
    what: 'the messages take types of the contract',
    path: inMessages,
    source: "import type { Language } from '../../../preload/contract.ts';\nexport type Breach = Language;\n",
    rule: null,
  },
  {
    what: 'the page takes types of the contract',
    path: inPage,
    source: "import type { Attempt } from '../preload/contract.ts';\nexport type Breach = Attempt;\n",
    rule: null,
  },
  {
    what: 'the page takes a value of the contract between types',
    path: inPage,
    source:
      "import { isKeychainProblem, type Attempt } from '../preload/contract.ts';\nexport type Breach = Attempt;\nexport const breach = isKeychainProblem;\n",
    rule: wall,
  },
  {
    what: 'the page takes a type from behind the contract',
    path: inPage,
    source: "import type { Attempt } from '../preload/attempt.ts';\nexport type Breach = Attempt;\n",
    rule: wall,
  },
  {
    what: 'the page hands the contract on',
    path: inPage,
    source: "export { contract } from '../preload/contract.ts';\n",
    rule: wall,
  },
  ...[
    { how: 'hands electron on', source: "export { app } from 'electron';\n", rule: wall },
    { how: 'hands all of electron on', source: "export * from 'electron';\n", rule: wall },
    {
      how: 'takes a type of electron',
      source: "import type { App } from 'electron';\nexport type Breach = App;\n",
      rule: wall,
    },
    { how: 'imports electron later', source: "export const breach = () => import('electron');\n", rule: wall },
    {
      how: 'imports electron in a type',
      source: "export type Breach = import('electron').App;\n",
      rule: 'typescript(consistent-type-imports)',
    },
    {
      how: 'requires electron',
      source: "export const breach: unknown = require('electron');\n",
      rule: 'typescript(no-require-imports)',
    },
    {
      how: 'requires electron as TypeScript writes it',
      source: "import breach = require('electron');\nexport { breach };\n",
      rule: 'typescript(no-require-imports)',
    },
  ].map(({ how, source, rule }) => ({ what: `main/core/plex ${how}`, path: inCore, source, rule })),
];
