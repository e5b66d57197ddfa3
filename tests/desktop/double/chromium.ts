import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { startNetwork } from './network.ts';
import { serveApp } from './protocol.ts';
import { windowNetwork } from './session.ts';

/** Where programs of the kind lie; nothing found: Playwright's own download. */
const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The browser that is installed, or that was named; undefined for Playwright's own. */
export function installedBrowser(): string | undefined {
  return process.env['QUARTERDECK_CHROMIUM'] ?? INSTALLED.find((path) => existsSync(path));
}

export interface Browser {
  readonly context: BrowserContext;
  /** An empty page for a window. */
  newPage(): Promise<Page>;
  close(): Promise<void>;
}

/** Starts the browser that shows the windows, with its profile inside the app's own folder, as Electron's is. */
export async function startBrowser(userData: string): Promise<Browser> {
  const network = await startNetwork(serveApp, windowNetwork);
  const executablePath = installedBrowser();
  const context = await chromium.launchPersistentContext(join(userData, 'chromium'), {
    ...(executablePath === undefined ? {} : { executablePath }),
    proxy: { server: `http://127.0.0.1:${network.port}` },
    viewport: null,
    handleSIGTERM: false,
    handleSIGINT: false,
    args: [
      '--remote-debugging-port=0',
      '--no-sandbox',
      // What it speaks TLS to is the proxy, which asks the app's own judge about the server's real certificate.
      '--ignore-certificate-errors',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
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
