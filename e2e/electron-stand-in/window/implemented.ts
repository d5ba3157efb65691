import type Electron from 'electron';

/** What a window has, but for `id` and `isDestroyed`, which stay when it is destroyed. */
export const windowMembers = [
  'close',
  'destroy',
  'focus',
  'getBounds',
  'getNormalBounds',
  'getTitle',
  'hide',
  'isFocused',
  'isMaximized',
  'isMinimized',
  'isVisible',
  'loadURL',
  'maximize',
  'minimize',
  'restore',
  'setBounds',
  'setMenuBarVisibility',
  'setTitle',
  'show',
  'showInactive',
  'unmaximize',
  'webContents',
] as const satisfies readonly (keyof Electron.BrowserWindow)[];

/** What a window says; nobody can wait for anything else. */
export const windowEvents = [
  'blur',
  'close',
  'closed',
  'focus',
  'hide',
  'maximize',
  'minimize',
  'move',
  'query-session-end',
  'ready-to-show',
  'resize',
  'restore',
  'session-end',
  'show',
  'unmaximize',
] as const;

/** What a page has, but for `isDestroyed`. */
export const pageMembers = [
  'close',
  'executeJavaScript',
  'forcefullyCrashRenderer',
  'getURL',
  'getZoomFactor',
  'id',
  'isCrashed',
  'isFocused',
  'loadURL',
  'mainFrame',
  'reload',
  'send',
  'sendInputEvent',
  'session',
  'setWebRTCIPHandlingPolicy',
  'setWindowOpenHandler',
  'setZoomFactor',
] as const satisfies readonly (keyof Electron.WebContents)[];

/** What a page says, and what cannot happen here to any page: the last two. */
export const pageEvents = [
  'console-message',
  'destroyed',
  'did-fail-load',
  'did-finish-load',
  'did-start-navigation',
  'dom-ready',
  'preload-error',
  'render-process-gone',
  'responsive',
  'unresponsive',
  'will-frame-navigate',
  'will-navigate',
  'will-prevent-unload',
  'will-redirect',
  'select-bluetooth-device',
  'will-attach-webview',
] as const;
