import { writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { SETTINGS_VERSION } from '#main/settings/settings-file.ts';
import type { DesktopApi } from '#shared/desktop/contract.ts';
import { doubleHost } from './double-host.ts';
import type { DesktopApp } from './host.ts';
import { suiteFolder } from './support/suite.ts';
import { host } from './this-host.ts';

/** The page's own side of the bridge, for functions that run in the page. */
declare const quarterdeck: DesktopApi;

const userData = suiteFolder('refused-start');
let other: Server;
let taken: number;
let app: DesktopApp | undefined;

beforeAll(async () => {
  other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  taken = (other.address() as { port: number }).port;
});

afterAll(() => new Promise((resolve) => other.close(resolve)));

afterEach(async () => {
  await app?.clear();
  app = undefined;
});

describe('a server that may not start as it is told', () => {
  it('[DESK-1] takes another port where another program has that of last time', async () => {
    writeFileSync(
      join(userData, 'desktop.json'),
      JSON.stringify({ version: SETTINGS_VERSION, serverPort: taken }),
    );
    app = await host.start(userData, []);
    const page = await app.window();
    const { url } = await page.evaluate(() => quarterdeck.serverAddress());
    expect(Number(new URL(url).port)).not.toBe(taken);
    expect((await fetch(`${url}/healthz`)).ok).toBe(true);
  }, 60_000);

  it('[DESK-1] says why and ends the app where somebody asked for that port', async (context) => {
    // A real box would wait for somebody to press its button.
    if (host !== doubleHost) context.skip('the box of the system waits for a person');
    expect(await host.runToEnd(userData, ['--port', String(taken)])).toBe(1);
  }, 60_000);
});
