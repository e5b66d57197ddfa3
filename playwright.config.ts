import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const override = process.env['QUARTERDECK_CHROMIUM'];
// Nothing found: Playwright's own download is used, as on the CI runners.
const executablePath = override ?? installed.find((path) => existsSync(path));

export default defineConfig({
  testDir: 'tests',
  testMatch: '{e2e,hostile}/**/*.spec.ts',
  outputDir: 'test-results/e2e',
  workers: 2,
  forbidOnly: true,
  // A busy machine stands still for seconds; none of these waits measures anything.
  timeout: 240_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    browserName: 'chromium',
    // Recording takes a quarter of all work. `npm run e2e -- --trace retain-on-failure` shows what a failure looked like.
    trace: 'off',
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [
        '--no-sandbox',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
