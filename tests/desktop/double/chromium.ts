import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { QUIET, quietBrowser } from '#tests/support/quiet-browser.ts';
import { startNetwork } from './network.ts';
import { serveApp } from './protocol.ts';
import { windowNetwork } from './session.ts';

export interface Browser {
  readonly context: BrowserContext;
  /** An empty page for a window. */
  newPage(): Promise<Page>;
  close(): Promise<void>;
}

/** Is there once the browser stands: whoever joins it before is overruled, as in where downloads go. */
export function browserStands(userData: string): string {
  return join(userData, 'browser-stands');
}

/** Starts the browser that shows the windows, with its profile inside the app's own folder, as Electron's is. */
export async function startBrowser(userData: string): Promise<Browser> {
  rmSync(browserStands(userData), { force: true });
  const network = await startNetwork(serveApp, windowNetwork);
  const context = await chromium.launchPersistentContext(join(userData, 'chromium'), {
    ...quietBrowser,
    proxy: { server: `http://127.0.0.1:${network.port}` },
    viewport: null,
    handleSIGTERM: false,
    handleSIGINT: false,
    args: [
      '--remote-debugging-port=0',
      // What it speaks TLS to is the proxy, which asks the app's own judge about the server's real certificate.
      '--ignore-certificate-errors',
      ...QUIET,
    ],
  });
  writeFileSync(browserStands(userData), '');
  const unused = context.pages();
  return {
    context,
    newPage: async () => unused.shift() ?? (await context.newPage()),
    close: async () => {
      await context.close();
      network.stop();
    },
  };
}
