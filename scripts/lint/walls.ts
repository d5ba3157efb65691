import type { Sample } from './sample.ts';

const wall = 'eslint(no-restricted-imports)';

const importing = (room: string, specifiers: readonly string[], rule: string | null): readonly Sample[] =>
  specifiers.map((specifier) => ({
    what: `${room} imports ${specifier}`,
    path: `${room}/breach.ts`,
    source: `import * as breach from '${specifier}';\nbreach;\n`,
    rule,
  }));

const keychains = ['keytar', 'node-keytar', '@github/keytar', '../../node_modules/keytar/lib/keytar.js'];
const electrons = ['electron', 'electron/main', 'electron/common', 'electron-log', 'electron-log/main.js'];

/** The rooms of main/ that are tested without electron. */
const plainRooms = [
  'check',
  'device',
  'dialogs',
  'files',
  'forget',
  'language',
  'log',
  'login-item',
  'plex',
  'plex/pictures',
  'settings',
  'sign-in',
  'sign-in/steps',
  'updates',
  'vault',
].map((room) => `main/${room}`);

/** The one file of main/ that reads the catalogue. */
const catalogueDoor = 'main/core/messages/messages-in.ts';

/** One wall for each of the ways in which a room could reach what is not its own. */
export const walls: readonly Sample[] = [
  ...plainRooms.flatMap((room) =>
    importing(
      room,
      ['electron', 'keytar', '../shell/bridge.ts', '../composition/foundation.ts', '../../renderer/store.ts'],
      wall,
    ),
  ),
  ...plainRooms.flatMap((room) =>
    importing(room, ['node:fs', 'node:fs/promises', 'valibot', '../../preload/contract.ts', './other.ts'], null),
  ),
  ...importing('main/plex', [...electrons, ...keychains, 'node:module', 'lodash', '../testing/door.ts'], wall),
  ...importing('main/plex', ['./pins.test.ts', '../../e2e/plex-stand-in/plex-stand-in.ts', '../runtime.ts'], wall),
  ...importing('main/shell', ['electron', 'electron-log/node.js', '../sign-in/sign-in.ts'], null),
  ...importing(
    'main/shell',
    [...keychains, 'electron-log/main.js', 'electron-updater', '../../renderer/store.ts', '../testing/door.ts'],
    wall,
  ),
  ...importing('preload', ['./problem.ts'], null),
  ...importing(
    'preload',
    ['electron', 'valibot', 'node:fs', 'react', '../main/log/redactor.ts', '../renderer/store.ts'],
    wall,
  ),
  ...importing('renderer', ['react', 'react-dom/client', 'zustand', './store.ts'], null),
  ...importing('renderer', [...electrons, ...keychains, 'node:fs', 'fs', 'valibot', 'react-dom/server'], wall),
  ...importing('renderer', ['../main/log/redactor.ts', '../preload/contract.ts', '../preload/problem.ts'], wall),
  ...importing('renderer/screens', ['../../main/core/log/redactor.ts', '../../preload/contract.ts'], wall),
  ...importing('renderer', ['./gallery/states.ts', './store.test.ts', '../e2e/plex-stand-in/plex-stand-in.ts'], wall),
  {
    what: 'the script of the preload imports a library',
    path: 'preload/index.ts',
    source: "import * as v from 'valibot';\nexport const breach = v;\n",
    rule: wall,
  },
  {
    what: 'the page takes types of the contract',
    path: 'renderer/breach.ts',
    source: "import type { State } from '../preload/contract.ts';\nexport type Breach = State;\n",
    rule: null,
  },
  {
    what: 'the page takes a value of the contract between types',
    path: 'renderer/breach.ts',
    source:
      "import { isKeychainProblem, type State } from '../preload/contract.ts';\nexport type Breach = State;\nexport const breach = isKeychainProblem;\n",
    rule: wall,
  },
  {
    what: 'the page takes a type from behind the contract',
    path: 'renderer/breach.ts',
    source: "import type { State } from '../preload/state.ts';\nexport type Breach = State;\n",
    rule: wall,
  },
  {
    what: 'the page hands the contract on',
    path: 'renderer/breach.ts',
    source: "export { contract } from '../preload/contract.ts';\n",
    rule: wall,
  },
  {
    what: 'the door to the catalogue takes sentences',
    path: catalogueDoor,
    source: "import { sentencesIn } from '../../main/core/messages/messages-by-language.ts';\nsentencesIn;\n",
    rule: null,
  },
  {
    what: 'the door to the catalogue takes more of the page than its sentences',
    path: catalogueDoor,
    source: "import { createPageStore } from '../../renderer/store.ts';\ncreatePageStore;\n",
    rule: wall,
  },
  {
    what: 'another file of main takes sentences',
    path: 'main/core/check/terminal-report.ts',
    source: "import { sentencesIn } from '../../main/core/messages/messages-by-language.ts';\nsentencesIn;\n",
    rule: wall,
  },
  {
    what: 'the file for it imports electron-updater',
    path: 'main/electron/updater/electron-updater.ts',
    source: "import { NsisUpdater } from 'electron-updater';\nNsisUpdater;\n",
    rule: null,
  },
  {
    what: 'the file for feeds imports what reads them',
    path: 'main/core/updates/feed-anchors.ts',
    source: "import { load } from 'js-yaml';\nload;\n",
    rule: null,
  },
  {
    what: 'another file for updates imports what reads feeds',
    path: 'main/core/updates/self-updating.ts',
    source: "import { load } from 'js-yaml';\nload;\n",
    rule: wall,
  },
  {
    what: 'the file for electron-updater imports keytar',
    path: 'main/electron/updater/electron-updater.ts',
    source: "import keytar from 'keytar';\nkeytar;\n",
    rule: wall,
  },
  {
    what: 'a test of main imports keytar',
    path: 'main/plex/breach.test.ts',
    source: "import keytar from 'keytar';\nkeytar;\n",
    rule: wall,
  },
  {
    what: 'a test of main runs with electron',
    path: 'main/plex/breach.test.ts',
    source: "import { app } from 'electron';\napp;\n",
    rule: wall,
  },
  {
    what: 'a test of the page imports main',
    path: 'renderer/breach.test.ts',
    source: "import { Redactor } from '../main/log/redactor.ts';\nRedactor;\n",
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
  ].map(({ how, source, rule }) => ({ what: `main/plex ${how}`, path: 'main/plex/breach.ts', source, rule })),
];
