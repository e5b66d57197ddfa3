import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ConsoleMessage, Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DesktopApi } from '#shared/desktop/contract.ts';
import type { DesktopApp } from './host.ts';
import { declare, signIn } from './support/first-steps.ts';
import { suiteFolder } from './support/suite.ts';
import { host } from './this-host.ts';
import { windowSecurity } from './window-security.ts';

process.stdout.write(`The desktop's tests run on ${host.name}.\n`);

/** The page's own side of the bridge, for functions that run in the page. */
declare const quarterdeck: DesktopApi;

const userData = suiteFolder('desktop');
let app: DesktopApp;
let page: Page;

beforeAll(async () => {
  app = await host.start(userData);
  page = await app.window();
}, 180_000);

afterAll(() => app?.clear());

function serverUrl(): Promise<string> {
  return page.evaluate(async () => (await quarterdeck.serverAddress()).url);
}

async function isUp(url: string): Promise<boolean> {
  return fetch(`${url}/healthz`).then(
    ({ ok }) => ok,
    () => false,
  );
}

/** In the page: writes on the incident's timeline past the cockpit, as another client of the same person would. */
async function addNote({ url, text }: { url: string; text: string }): Promise<void> {
  const { session } = (await quarterdeck.savedSession({ place: 'own' })) ?? {};
  const incident = location.pathname.split('/')[2] ?? '';
  const response = await fetch(`${url}/api/v1/incidents/${incident}/commands`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${session}` },
    body: JSON.stringify({
      id: `note-${Date.now()}`,
      incident: decodeURIComponent(incident),
      type: 'note.add',
      data: { text },
    }),
  });
  if (!response.ok) throw new Error(await response.text());
}

describe(`the desktop, on ${host.name}`, () => {
  it('[DESK-1] opens one window on the app’s own origin and shows the cockpit in it', async () => {
    const urls = await app.evaluate(
      ({ BrowserWindow }) => BrowserWindow.getAllWindows().map(({ webContents }) => webContents.getURL()),
      undefined,
    );
    expect(urls).toHaveLength(1);
    expect(urls[0]).toMatch(/^app:\/\/quarterdeck\//);
    await page.locator('main, form').first().waitFor({ timeout: 10_000 });
    expect(await page.title()).toContain('Quarterdeck');
  });

  it('[DESK-1] holds the room: a server of its own answers the window', async () => {
    const url = await serverUrl();
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(await isUp(url)).toBe(true);
    // From the window, past its content policy and the server's check of origins.
    const health = await page.evaluate(async (at) => (await fetch(`${at}/healthz`)).json(), url);
    expect(health).toMatchObject({ status: 'ok' });
  });

  it('[DESK-1] signs in the person at the machine without a link or a token to type', async () => {
    await signIn(page);
  });

  it('[DESK-1] declares an incident and opens its war room, live over the socket', async () => {
    const refused: string[] = [];
    const listen = (message: ConsoleMessage) => {
      if (message.text().includes('Content Security Policy')) refused.push(message.text());
    };
    page.on('console', listen);
    await declare(page);
    await page.getByText('Checkout fails in Europe').first().waitFor();
    page.off('console', listen);
    // The cockpit lives under its own policy: nothing of it is refused.
    expect(refused).toEqual([]);
  });

  it('[AUTH-2] gives a link that is the server’s own, new each time', async () => {
    const url = await serverUrl();
    const links = await page.evaluate(async () => [
      await quarterdeck.ownerLink(),
      await quarterdeck.ownerLink(),
    ]);
    const [first, second] = links.map((link) => new URL(link.url));
    expect([first?.origin, first?.pathname]).toEqual([url, '/join']);
    expect(first?.hash.length).toBeGreaterThan(40);
    expect(second?.hash).not.toBe(first?.hash);
  });

  it('[DESK-1] tells what it is made of', async () => {
    const about = await page.evaluate(() => quarterdeck.about());
    expect(about).toMatchObject({ version: process.env['npm_package_version'] ?? expect.any(String) });
    expect(about.node).toMatch(/^24\./);
  });

  windowSecurity({ app: () => app, page: () => page, serverUrl });

  it('[DESK-1] starts a server that was killed again, at its address, and the window heals', async () => {
    const url = await serverUrl();
    await page.evaluate(() => {
      const told: string[] = [];
      Object.assign(window, { told });
      quarterdeck.onServerReady((notice) => told.push(notice.url));
    });
    const pid = await app.evaluate(({ app: running }) => {
      const server = running.getAppMetrics().find(({ name }) => name === 'Quarterdeck server');
      return server?.pid ?? 0;
    }, undefined);
    expect(pid).toBeGreaterThan(0);
    process.kill(pid, 'SIGKILL');
    await expect
      .poll(() => page.evaluate(() => 'told' in window && window.told), { timeout: 20_000 })
      .toEqual([url]);
    expect(await serverUrl()).toBe(url);
    // What happens after the restart reaches the page, which was never loaded again.
    await page.evaluate(addNote, { url, text: 'Said after the restart' });
    await page.getByText('Said after the restart').first().waitFor({ timeout: 10_000 });
    expect(await page.evaluate(() => 'told' in window)).toBe(true);
  });

  it('[DESK-1] is one app: a second start shows the first one’s window and ends', async () => {
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize(), undefined);
    expect(await host.runToEnd(userData)).toBe(0);
    await expect
      .poll(() =>
        app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized(), undefined),
      )
      .toBe(false);
  });

  it('[DESK-1] ends with its server, and opens again where it stood, at the same address', async () => {
    const url = await serverUrl();
    const place = { x: 120, y: 80, width: 1280, height: 820 };
    await app.evaluate(
      ({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds),
      place,
    );
    expect(await app.quit()).toBe(0);
    expect(await isUp(url)).toBe(false);
    // SQLite removes its write-ahead log when it is closed, not when its process is ended.
    const record = readdirSync(join(userData, 'room')).filter((name) => /\.db/.test(name));
    expect(record.length).toBeGreaterThan(0);
    expect(record.filter((name) => name.endsWith('-wal'))).toEqual([]);

    app = await host.start(userData, []);
    page = await app.window();
    const bounds = await app.evaluate(
      ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds(),
      undefined,
    );
    expect(bounds).toEqual(place);
    expect(await serverUrl()).toBe(url);
    expect(await isUp(url)).toBe(true);
    // Still signed in, and nothing is lost.
    await page.getByText('Checkout fails in Europe').first().waitFor();
  });

  // The picture in the documents is made when it is asked for.
  if (process.env['QUARTERDECK_SCREENSHOTS'] === '1') {
    it('[DESK-1] shows its window in the documents', async () => {
      await app.evaluate(
        ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setBounds({ width: 1440, height: 900 }),
        undefined,
      );
      await page.evaluate(() => history.pushState(null, '', '/'));
      await page.reload();
      await page.getByRole('radio', { name: /^300/ }).check({ force: true });
      await page.getByRole('button', { name: 'Play' }).click();
      await page.waitForFunction(() => location.pathname.startsWith('/incidents/'));
      // Twelve seconds are an hour of the incident: people have joined, tasks run, an update has gone out.
      await page.waitForTimeout(12_000);
      await page.mouse.move(0, 0);
      await page.screenshot({ path: 'docs/images/desktop-window.png' });
    });
  }
});
