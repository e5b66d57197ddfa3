import { existsSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const seed = process.env['FAST_CHECK_SEED'] ?? String(Math.floor(Math.random() * 2 ** 31));
// Workers load this file too; only the process that starts the run prints.
if (process.env['FAST_CHECK_SEED'] === undefined) {
  process.stderr.write(`fast-check seed ${seed} (FAST_CHECK_SEED=${seed} repeats this run)\n`);
}
process.env['FAST_CHECK_SEED'] = seed;

// Without a binary, `import 'electron'` in plain Node would try to download one.
if (!existsSync('node_modules/electron/path.txt')) {
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] ??= 'node_modules/electron/absent';
}

// V8 keeps a table of the pages of code that it protects by the processor's keys. On machines that have such keys it loses
// one now and then, and ends the process (nodejs/node#64500). Tests load and drop code all the time.
const execArgv = ['--no-memory-protection-keys'];

// Nothing that is polled for measures anything, and a second is not much on two busy cores.
const patient = { poll: { timeout: 20_000 } };

export default defineConfig({
  test: {
    maxWorkers: 2,
    passWithNoTests: true,
    projects: [
      {
        test: {
          name: 'unit',
          execArgv,
          expect: patient,
          environment: 'node',
          // What these test keeps nothing between two tests: to load it anew for each file was half of all work.
          isolate: false,
          // Real files and processes, on two busy cores.
          testTimeout: 20_000,
          include: ['{shared,server,main,drills,scripts,bench}/**/*.test.ts'],
          setupFiles: ['tests/fast-check-seed.ts'],
        },
      },
      {
        test: {
          name: 'renderer-logic',
          execArgv,
          expect: patient,
          // Without React, and without a page: a file that needs one says so in its first line.
          environment: 'node',
          isolate: false,
          testTimeout: 20_000,
          include: ['renderer/**/*.test.ts'],
          setupFiles: ['tests/fast-check-seed.ts'],
          css: { include: /.+/ },
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'renderer',
          execArgv,
          expect: patient,
          environment: 'happy-dom',
          // Loaded anew for each file: styles of one that another had loaded hid what it showed.
          // Whole panels, typed into key by key, on two busy cores.
          testTimeout: 20_000,
          include: ['renderer/**/*.test.tsx'],
          setupFiles: ['tests/fast-check-seed.ts', 'tests/renderer-setup.ts'],
          css: { include: /.+/, modules: { classNameStrategy: 'non-scoped' } },
        },
      },
      {
        test: {
          name: 'integration',
          execArgv,
          expect: patient,
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/e2e/**', 'tests/lint/violations/**', 'tests/lint/clean/**'],
          setupFiles: ['tests/fast-check-seed.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
