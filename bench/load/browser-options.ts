import type { LaunchOptions } from '@playwright/test';

/** The browser of a benchmark: the machine's own, without what browsers do by themselves. */
export const browserOptions: LaunchOptions = {
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};
