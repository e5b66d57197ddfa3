import { existsSync } from 'node:fs';
import type { LaunchOptions } from '@playwright/test';

/** Chromium without windows of its own. It does the same pages in half the time. */
const SHELL = '/usr/bin/chromium-headless-shell';

/** Where programs lie that have windows, a mouse and a screen that can be kept awake. */
const WITH_WINDOWS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The first that is there, or what `QUARTERDECK_CHROMIUM` names; undefined for Playwright's own download. */
function firstOf(programs: readonly string[]): string | undefined {
  return process.env['QUARTERDECK_CHROMIUM'] ?? programs.find((path) => existsSync(path));
}

/** The browser that is installed. */
export function installedBrowser(): string | undefined {
  return firstOf([SHELL, ...WITH_WINDOWS]);
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

/** The browser of tests and benchmarks: the machine's own, kept quiet. */
export const quietBrowser = quietly(installedBrowser());

/** The same for what only a browser with windows has; of Playwright's own two it is the one of this name. */
export const windowedBrowser: LaunchOptions = { channel: 'chromium', ...quietly(firstOf(WITH_WINDOWS)) };

function quietly(executablePath: string | undefined): LaunchOptions {
  return { ...(executablePath === undefined ? {} : { executablePath }), args: [...QUIET] };
}
