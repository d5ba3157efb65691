/* oxlint-disable typescript/no-unsafe-argument, typescript/no-unsafe-assignment, typescript/no-unsafe-call, typescript/no-unsafe-member-access, typescript/no-unsafe-return -- plain JavaScript has no types */
'use strict';
const electron = require('electron');

const { contextBridge, ipcRenderer } = electron;

const attempt = (run) => {
  try {
    return run();
  } catch (error) {
    return `${error.name}: ${error.message}`;
  }
};

class Point {
  constructor() {
    this.x = 1;
  }

  length() {
    return this.x;
  }
}

const shared = { name: 'shared' };
const cyclic = { name: 'cyclic' };
cyclic.self = cyclic;

contextBridge.exposeInMainWorld('fixtureBridge', {
  invoke: (channel, ...args) => ipcRenderer.invoke(channel, ...args),
  send: (channel, ...args) => ipcRenderer.send(channel, ...args),
  sendFunction: () => ipcRenderer.send('never', () => {}),
  onMessage: (listener) => {
    const forward = (_event, value) => listener(value);
    ipcRenderer.on('message', forward);
    return () => ipcRenderer.off('message', forward);
  },
});

contextBridge.exposeInMainWorld('fixtureCopied', {
  array: [1, [2, { three: 3 }]],
  bytes: new Uint8Array([1, 2, 3]),
  cyclic,
  date: new Date(86_400_000),
  error: Object.assign(new TypeError('spoilt'), { code: 'SECRET' }),
  first: shared,
  map: new Map([['key', 'value']]),
  nothing: undefined,
  notANumber: NaN,
  number: 1,
  point: new Point(),
  promise: Promise.resolve({ kept: true }),
  second: shared,
  big: 10n,
});

contextBridge.exposeInMainWorld('fixtureCalls', {
  missing: (owner, names) => {
    const object = { electron, process, ...electron }[owner];
    return names.filter((name) => !(name in object) && !attempt(() => object[name])?.endsWith(`.${name}.`));
  },
  add: (left, right) => left + right,
  describe: (value) => ({
    type: typeof value,
    isPlain: Object.getPrototypeOf(value) === Object.prototype,
    isArray: Array.isArray(value),
    keys: Object.keys(value),
  }),
  call: (run, ...args) => run(...args),
  same: (value) => value,
  receiver: {
    name: 'receiver',
    ask() {
      return this.name;
    },
  },
  reject: () => Promise.reject(Object.assign(new RangeError('no promise'), { code: 'SECRET' })),
  throwError: () => {
    throw Object.assign(new TypeError('no call'), { code: 'SECRET' });
  },
  throwText: () => {
    throw 'text';
  },
  giveSymbolKeyed: () => new WeakMap(),
  callLater: (run) => new Promise((resolve) => setTimeout(() => resolve(run()), 0)),
});

contextBridge.exposeInMainWorld('fixturePreload', {
  again: attempt(() => contextBridge.exposeInMainWorld('fixtureCopied', {})),
  buffer: typeof Buffer,
  events: typeof require('events'),
  file: attempt(() => require('fs')),
  ipcRenderer: attempt(() => ipcRenderer.sendSync('channel')),
  pageSees: () => typeof window.setByThePage,
  platform: process.platform,
  sandboxed: process.sandboxed,
  timers: typeof require('timers').setTimeout,
  url: new (require('url').URL)('app://fixture/x').pathname,
});
// The last line is a comment.
