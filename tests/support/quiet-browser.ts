import { existsSync } from 'node:fs';
import type { LaunchOptions } from '@playwright/test';

/** Where programs of the kind lie. The one without a window of its own does the same pages in half the time. */
const INSTALLED = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The browser that is installed, or that `QUARTERDECK_CHROMIUM` names; undefined for Playwright's own download. */
export function installedBrowser(): string | undefined {
  return process.env['QUARTERDECK_CHROMIUM'] ?? INSTALLED.find((path) => existsSync(path));
}

/** A browser without what browsers do by themselves: whatever it asks of the network, a page of ours asked. */
export const QUIET: readonly string[] = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const executablePath = installedBrowser();

/** The browser of tests and benchmarks: the machine's own, kept quiet. */
export const quietBrowser: LaunchOptions = {
  ...(executablePath === undefined ? {} : { executablePath }),
  args: [...QUIET],
};
