import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The browser build of renderer/. The server and the desktop serve the same files, so there is one build. */
export default defineConfig({
  root: 'renderer',
  base: '/',
  plugins: [react()],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: ['chrome140', 'firefox140', 'safari18'],
    manifest: true,
    sourcemap: true,
    // The content security policy allows neither data: scripts nor inline ones: everything is a hashed file.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
  },
});
