import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

/**
 * Build targets are set by hand to the oldest runtime in use (the development fallback), so that one output runs
 * on every Electron the project meets; left alone they would follow the newest release.
 */
export default defineConfig({
  main: {
    build: {
      target: 'node20.18',
      outDir: 'out/main',
      rollupOptions: {
        input: {
          index: resolve('main/index.ts'),
          'archive-worker': resolve('main/archive/archive-worker.ts'),
          'paper-worker': resolve('main/printing/paper-worker.ts'),
          'number-finder-worker': resolve('main/documents/number-finder-worker.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      target: 'node20.18',
      outDir: 'out/preload',
      rollupOptions: {
        input: { index: resolve('preload/index.ts'), display: resolve('preload/display.ts') },
        // A sandboxed preload must be one CommonJS file.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    build: {
      target: 'chrome130',
      minify: true,
      outDir: 'out/renderer',
      rollupOptions: {
        input: { index: resolve('renderer/index.html'), display: resolve('renderer/display.html') },
      },
    },
  },
});
