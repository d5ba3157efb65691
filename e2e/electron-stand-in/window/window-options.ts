import type Electron from 'electron';
import { notImplemented } from '../refuse-the-rest.ts';
import { screen } from '../system/screen.ts';

type Options = Electron.BrowserWindowConstructorOptions;
type Preferences = Electron.WebPreferences;

const known = new Set<keyof Options>([
  'autoHideMenuBar',
  'backgroundColor',
  'center',
  'darkTheme',
  'fullscreenable',
  'height',
  'icon',
  'maxHeight',
  'maxWidth',
  'maximizable',
  'minHeight',
  'minWidth',
  'minimizable',
  'resizable',
  'show',
  'title',
  'titleBarStyle',
  'useContentSize',
  'webPreferences',
  'width',
  'x',
  'y',
]);

/** What the stand-in always does; an app that asks for the opposite gets an error. */
const fixed: Preferences = {
  allowRunningInsecureContent: false,
  contextIsolation: true,
  experimentalFeatures: false,
  nodeIntegration: false,
  nodeIntegrationInSubFrames: false,
  nodeIntegrationInWorker: false,
  sandbox: true,
  webSecurity: true,
  webviewTag: false,
};

/** What makes no difference to the stand-in. */
const withoutEffect = new Set<keyof Preferences>([
  'backgroundThrottling',
  'devTools',
  'disableDialogs',
  'enableWebSQL',
  'navigateOnDragDrop',
  'partition',
  'preload',
  'safeDialogs',
  'spellcheck',
  'textAreasAreResizable',
  'webgl',
]);

/** Throws, naming it, for a wish that the stand-in does not fulfil. */
export const checkWindowOptions = (options: Options): void => {
  for (const name of Object.keys(options) as (keyof Options)[]) {
    if (!known.has(name)) notImplemented(`the option ${name} of BrowserWindow`);
  }
  const preferences = options.webPreferences ?? {};
  for (const name of Object.keys(preferences) as (keyof Preferences)[]) {
    const isFine = name in fixed ? preferences[name] === fixed[name] : withoutEffect.has(name);
    if (!isFine) notImplemented(`webPreferences.${name}: ${JSON.stringify(preferences[name])}`);
  }
};

/**
 * Where a window begins: in the middle of what the screen has to give, unless both of its coordinates are told
 * (docs/api/structures/base-window-options.md).
 */
export const boundsOf = ({ width = 800, height = 600, x, y }: Options): Electron.Rectangle => {
  if (x !== undefined && y !== undefined) return { x, y, width, height };
  const { workArea } = screen.getPrimaryDisplay();
  return {
    x: workArea.x + Math.trunc((workArea.width - width) / 2),
    y: workArea.y + Math.trunc((workArea.height - height) / 2),
    width,
    height,
  };
};
