import { defineConfig } from '@playwright/test';
import { triesAgain } from './scripts/steps/second-tries.mjs';
import { quietBrowser } from './tests/support/quiet-browser.ts';

export default defineConfig({
  testDir: 'tests',
  testMatch: '{e2e,hostile}/**/*.spec.ts',
  outputDir: 'test-results/e2e',
  workers: 2,
  forbidOnly: true,
  retries: triesAgain ? 1 : 0,
  // A busy machine stands still for seconds; none of these waits measures anything.
  timeout: 240_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    browserName: 'chromium',
    // Recording takes a quarter of all work. `npm run e2e -- --trace retain-on-failure` shows what a failure looked like.
    trace: 'off',
    launchOptions: quietBrowser,
  },
});
