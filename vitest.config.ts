import { defaultExclude, defineConfig } from 'vitest/config';

// The Electron stand-in is for Linux; elsewhere there is Electron itself.
const exclude = [
  ...defaultExclude,
  ...(process.platform === 'linux' ? [] : ['e2e/electron-stand-in/**', 'e2e/keyring/**']),
];
const rooms = '{main,preload,renderer,e2e,scripts,soak}';
/** The tests of the page, and of pages in a real Chromium. */
const pages = ['renderer/**/*.test.ts', `${rooms}/**/*.page.test.ts`];

export default defineConfig({
  test: {
    // Real browsers and servers start slowly on a busy machine; nothing here is a measurement.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    restoreMocks: true,
    // One for each core: by itself it leaves one of two idle.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: [`${rooms}/**/*.test.{ts,tsx}`], exclude: [...exclude, ...pages] },
      },
      {
        extends: true,
        // One process after the other: Chromium and the built page are there for all that run in it.
        test: { name: 'page', include: pages, exclude, isolate: false },
      },
    ],
  },
});
