import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ConsoleMessage, Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bringUpToDate, desktopBuild, rendererBuild } from '#scripts/steps/build.mjs';
import { electronBinary } from '#scripts/steps/electron-binary.mjs';
import type { DesktopApi } from '#shared/desktop/contract.ts';
import { doubleHost } from './double-host.ts';
import { electronHost } from './electron-host.ts';
import type { DesktopApp } from './host.ts';

const binary = electronBinary();
const host = binary === undefined ? doubleHost : electronHost(binary);
process.stdout.write(`The desktop's tests run on ${host.name}.\n`);

/** The page's own side of the bridge, for functions that run in the page. */
declare const quarterdeck: DesktopApi;

const userData = mkdtempSync(join(tmpdir(), 'quarterdeck-desktop-'));
let app: DesktopApp;
let page: Page;

beforeAll(async () => {
  await bringUpToDate(rendererBuild);
  await bringUpToDate(desktopBuild);

  app = await host.start(userData);
  page = await app.window();
}, 180_000);

afterAll(async () => {
  await app?.clear();
  rmSync(userData, { recursive: true, force: true });
});

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
  const { session } = JSON.parse(localStorage.getItem('quarterdeck.session') ?? '{}');
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
    await page.getByLabel('Your name').fill('Aiko Tanaka');
    await page.getByRole('button', { name: 'Join the war room' }).click();
    await page.getByRole('heading', { name: 'Declare an incident' }).waitFor();
  });

  it('[DESK-1] declares an incident and opens its war room, live over the socket', async () => {
    const refused: string[] = [];
    const listen = (message: ConsoleMessage) => {
      if (message.text().includes('Content Security Policy')) refused.push(message.text());
    };
    page.on('console', listen);
    await page.getByLabel('What is wrong?').fill('Checkout fails in Europe');
    await page.getByRole('button', { name: 'Declare' }).click();
    await page.waitForFunction(() => location.pathname.startsWith('/incidents/'));
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

  it('[DESK-3] opens its window sandboxed, isolated and without Node', async () => {
    const preferences = await app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
        getLastWebPreferences(): Record<string, unknown>;
      };
      const { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag } =
        contents.getLastWebPreferences();
      return { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag };
    }, undefined);
    expect(preferences).toEqual({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
    });
    const reach = await page.evaluate(() => ({
      node: ['require', 'process', 'module', 'global', 'Buffer', 'ipcRenderer'].filter(
        (name) => name in globalThis,
      ),
      bridge: Object.keys(quarterdeck).sort(),
      secure: isSecureContext,
    }));
    expect(reach).toEqual({
      node: [],
      bridge: ['about', 'onServerReady', 'ownerLink', 'serverAddress'],
      secure: true,
    });
  });

  it('[DESK-3] runs no script of a page’s text and talks to nobody but its server', async () => {
    const other = createServer((_request, response) =>
      response.writeHead(200, { 'access-control-allow-origin': '*' }).end('reached'),
    );
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const violations = await page.evaluate(async (elsewhere) => {
      const seen: string[] = [];
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
        seen.push(effectiveDirective),
      );
      const script = document.createElement('script');
      script.textContent = 'window.ran = true';
      document.head.append(script);
      const frame = document.createElement('iframe');
      frame.src = elsewhere;
      document.body.append(frame);
      const answer = await fetch(elsewhere).catch(() => 'refused');
      await new Promise((resolve) => setTimeout(resolve, 100));
      script.remove();
      frame.remove();
      return { seen: seen.sort(), ran: 'ran' in window, answer };
    }, `http://127.0.0.1:${port}/`);
    other.close();
    expect(violations).toEqual({
      seen: ['connect-src', 'frame-src', 'script-src-elem'],
      ran: false,
      answer: 'refused',
    });
  });

  it('[DESK-3] grants the page nothing that it does not need', async () => {
    const states = await page.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'midi', 'clipboard-read'] as PermissionName[];
      return Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state));
    });
    expect(states).toEqual(['denied', 'denied', 'denied', 'denied']);
  });

  it.each([
    ['another site', 'data:text/html,<title>hostile</title>'],
    ['our own page in a window that the app did not open', 'app://quarterdeck/'],
  ])('[DESK-3] answers no call from %s', async (_who, url) => {
    const answer = await app.evaluate(async ({ BrowserWindow }, hostileUrl) => {
      const [ours] = BrowserWindow.getAllWindows();
      const { preload } = (
        ours?.webContents as unknown as { getLastWebPreferences(): { preload: string } } | undefined
      )?.getLastWebPreferences() ?? { preload: '' };
      const hostile = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
      try {
        await hostile.loadURL(hostileUrl);
        return await hostile.webContents.executeJavaScript(
          'window.quarterdeck.ownerLink().then((link) => link.url, (error) => error.message)',
        );
      } finally {
        hostile.destroy();
      }
    }, url);
    expect(answer).toMatch(/server:owner-link: this page may not ask/);
    expect(answer).not.toMatch(/join#/);
  });

  it('[DESK-3] listens to no channel besides its contract', async () => {
    expect(await app.evaluate(({ ipcMain }) => ipcMain.eventNames(), undefined)).toEqual([]);
  });

  it('[DESK-3] serves the bundle with types that are not guessed, and a policy', async () => {
    const answers = await page.evaluate(async () => {
      const script = document.querySelector('script[src]')?.getAttribute('src') ?? '';
      const answers = [];
      for (const path of ['/', '/incidents/some.id/me', script]) {
        const { status, headers } = await fetch(path);
        const kept = ['content-type', 'x-content-type-options', 'content-security-policy'];
        answers.push([status, ...kept.map((name) => headers.get(name))]);
      }
      return answers;
    });
    const policy = expect.stringMatching(/^default-src 'none'; script-src 'self'; /);
    expect(answers).toEqual([
      [200, 'text/html; charset=utf-8', 'nosniff', policy],
      [200, 'text/html; charset=utf-8', 'nosniff', policy],
      [200, 'text/javascript; charset=utf-8', 'nosniff', policy],
    ]);
  });

  it.each([
    '/../../package.json',
    '/%2e%2e/%2e%2e/package.json',
    '/..%2f..%2fpackage.json',
    '/..%5c..%5cpackage.json',
    '/assets/..%2f..%2f..%2fpackage.json',
    '/incidents/..%2f..%2f..%2fpackage.json',
    '/assets/%2e%2e%2f%2e%2e%2f%2e%2e%2f%2e%2e%2fetc%2fpasswd',
    '//etc/passwd',
    '/%2fetc%2fpasswd',
    '/etc/passwd%00.html',
    '/index.html%00',
    '/%c0%ae%c0%ae/package.json',
    '/%zz',
    '/C:%5cWindows%5cwin.ini',
    '/file:%2f%2f%2fetc%2fpasswd',
    '/.vite/manifest.json',
    '/package.json',
    '/out/main/index.js',
    '/assets',
    '/assets/',
    '/node_modules/electron-store/package.json',
  ])('[DESK-3] serves nothing outside its bundle for %s', async (path) => {
    const { status, body, document } = await page.evaluate(async (asked) => {
      const answer = async (url: string) => {
        const response = await fetch(url);
        return { status: response.status, body: await response.text() };
      };
      return { ...(await answer(location.origin + asked)), document: (await answer('/')).body };
    }, path);
    // A path that names no file may show the cockpit's one document; nothing else is ever read.
    if (status === 200) expect(body).toBe(document);
    else expect([status, body]).toEqual([404, '']);
  });

  it('[DESK-3] changes nothing by a request that is not a read', async () => {
    const status = await page.evaluate(async () => (await fetch('/index.html', { method: 'POST' })).status);
    expect(status).toBe(405);
  });

  it('[DESK-3] stays on its page when something on it navigates away', async () => {
    const before = await page.evaluate(() => location.href);
    for (const url of ['https://example.org/', 'http://127.0.0.1:9/', 'file:///etc/passwd']) {
      await page.evaluate((away) => {
        location.href = away;
      }, url);
      await page.waitForTimeout(200);
      expect(await page.evaluate(() => location.href)).toBe(before);
    }
  });

  it('[DESK-3] opens no window for a page; a link goes to the browser, where it is a safe one', async () => {
    await app.evaluate(({ shell }) => {
      const opened: string[] = [];
      Object.assign(globalThis, { opened });
      shell.openExternal = async (url) => void opened.push(url);
    }, undefined);
    const server = await serverUrl();
    const urls = [
      'https://example.org/runbook',
      `${server}/status`,
      'http://example.org/',
      'file:///etc/passwd',
      'app://quarterdeck/',
      'javascript:alert(1)',
      'vscode://open',
      'about:blank',
    ];
    for (const url of urls) {
      await page.evaluate((wanted) => void window.open(wanted), url);
      await page.waitForTimeout(100);
    }
    const seen = await app.evaluate(
      ({ BrowserWindow }) => ({
        windows: BrowserWindow.getAllWindows().length,
        opened: (globalThis as unknown as { opened: string[] }).opened,
      }),
      undefined,
    );
    expect(seen).toEqual({ windows: 1, opened: ['https://example.org/runbook', `${server}/status`] });
  });

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

  it.runIf(process.env['QUARTERDECK_SCREENSHOTS'] === '1')(
    '[DESK-1] shows its window in the documents',
    async () => {
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
    },
  );
});
