import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{main,preload,renderer,e2e,scripts}/**/*.test.{ts,tsx}'],
    // Real browsers and servers start slowly on a busy machine; nothing here is a measurement.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    restoreMocks: true,
  },
});
