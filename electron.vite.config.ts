import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const at = (path: string): string => resolve(import.meta.dirname, path);

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      // keytar carries its own native binaries; everything else is bundled, so that nothing more needs to be packaged.
      externalizeDeps: false,
      rolldownOptions: { input: { index: at('main/index.ts') }, external: ['electron', 'keytar'] },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      // A sandboxed preload script has to be one CommonJS file.
      rolldownOptions: {
        input: { index: at('preload/index.ts') },
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    build: { outDir: 'out/renderer', minify: true, rolldownOptions: { input: at('renderer/index.html') } },
  },
});
