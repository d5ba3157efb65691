import { defaultExclude, defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // The Electron stand-in is for Linux; elsewhere there is Electron itself.
    exclude: [
      ...defaultExclude,
      ...(process.platform === 'linux' ? [] : ['e2e/electron-stand-in/**', 'e2e/keyring/**']),
    ],
    include: ['{main,preload,renderer,e2e,scripts,soak}/**/*.test.{ts,tsx}'],
    // Real browsers and servers start slowly on a busy machine; nothing here is a measurement.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    restoreMocks: true,
    // One for each core: by itself it leaves one of two idle.
    maxWorkers: '100%',
  },
});
