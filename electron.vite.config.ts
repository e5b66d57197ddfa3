import { defineConfig } from 'electron-vite';

/** The desktop's own code. The window shows what vite.config.ts builds, the same as a browser. */
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      rolldownOptions: {
        input: {
          index: 'main/index.ts',
          'server-process': 'main/server-host/server-process.ts',
          'backup-thread': 'server/backup/thread.ts',
        },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      // A sandboxed preload cannot load anything: it is one CommonJS file with all that it uses inside.
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: 'main/preload/index.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
});
