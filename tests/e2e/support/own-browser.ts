import { readdirSync, readFileSync } from 'node:fs';
import { type BrowserContextOptions, chromium, type LaunchOptions, type Page, test } from '@playwright/test';
import type { Joined } from '#shared/protocol/rest/joining.ts';
import { DESK, savedSession } from './screens.ts';

/** A browser of somebody's own that can be killed, on a folder that outlives it. */
export interface OwnBrowser {
  readonly page: Page;
  /** Ends every process of it at once, as a crash or a battery would; resolves when that has been noticed here. */
  kill(): Promise<void>;
}

/** Starts a browser of its own for somebody who is signed in, on a folder for all that it keeps. */
export async function ownBrowser(
  folder: string,
  url: string,
  as: Joined,
  own: LaunchOptions & BrowserContextOptions = {},
): Promise<OwnBrowser> {
  const { launchOptions } = test.info().project.use;
  const context = await chromium.launchPersistentContext(folder, {
    ...launchOptions,
    baseURL: url,
    viewport: DESK,
    locale: 'en-GB',
    reducedMotion: 'reduce',
    ...own,
    args: [...(launchOptions?.args ?? []), ...(own.args ?? [])],
  });
  await context.addInitScript(
    ([session]) => {
      localStorage.setItem('quarterdeck.preferences', '{"language":"en","theme":"dark","muted":true}');
      localStorage.setItem('quarterdeck.session', session);
    },
    [JSON.stringify(savedSession(as))] as const,
  );
  context.setDefaultTimeout(60_000);
  async function kill(): Promise<void> {
    const closed = context.waitForEvent('close');
    killProcessesOf(folder);
    await closed;
  }
  return { page: context.pages()[0] ?? (await context.newPage()), kill };
}

/** Those that were started with the folder: the browser and what it started. */
function killProcessesOf(folder: string): void {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      if (readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(folder)) process.kill(Number(pid), 'SIGKILL');
    } catch {
      // It ended by itself meanwhile.
    }
  }
}
