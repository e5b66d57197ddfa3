import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { expect, it } from 'vitest';
import { securePreferences } from '#main/security/window-preferences.ts';
import { callChannels, noticeChannels } from '#shared/desktop/channels.ts';
import type { DesktopApi } from '#shared/desktop/contract.ts';
import type { DesktopApp } from './host.ts';

/** The page's own side of the bridge, for functions that run in the page. */
declare const quarterdeck: DesktopApi;

/** What the page listens by. */
const LISTENERS = Object.keys(noticeChannels).map(
  (name) => `on${name.charAt(0).toUpperCase()}${name.slice(1)}`,
);

/** The app that runs when a test does. */
interface Running {
  readonly app: () => DesktopApp;
  readonly page: () => Page;
  readonly serverUrl: () => Promise<string>;
}

/** The part of the suite about what a page could do to the machine, were it hostile. */
export function windowSecurity({ app, page, serverUrl }: Running): void {
  it('[DESK-3] opens every window sandboxed, isolated and without Node', async () => {
    const preferences = await app().evaluate(
      ({ BrowserWindow }) =>
        BrowserWindow.getAllWindows().map((window) =>
          (
            window.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }
          ).getLastWebPreferences(),
        ),
      undefined,
    );
    expect(preferences.length).toBeGreaterThan(0);
    const {
      preload: _preload,
      devTools: _devTools,
      ...asked
    } = securePreferences({
      preload: '',
      devTools: true,
      platform: process.platform,
    });
    for (const given of preferences) expect(given).toMatchObject(asked);
    const reach = await page().evaluate(() => ({
      node: ['require', 'process', 'module', 'global', 'Buffer', 'ipcRenderer'].filter(
        (name) => name in globalThis,
      ),
      bridge: Object.keys(quarterdeck).sort(),
      secure: isSecureContext,
    }));
    expect(reach).toEqual({
      node: [],
      bridge: [...Object.keys(callChannels), ...LISTENERS].sort(),
      secure: true,
    });
  });

  it('[DESK-3] runs no script of a page’s text and talks to nobody but its server', async () => {
    const other = createServer((_request, response) =>
      response.writeHead(200, { 'access-control-allow-origin': '*' }).end('reached'),
    );
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const violations = await page().evaluate(async (elsewhere) => {
      const seen: string[] = [];
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
        seen.push(effectiveDirective),
      );
      const refused = (attempt: () => unknown) => {
        try {
          attempt();
          return 'done';
        } catch {
          return 'refused';
        }
      };
      const script = document.createElement('script');
      const words = refused(() => {
        script.textContent = 'window.ran = true';
      });
      const markup = refused(() => {
        document.createElement('div').innerHTML = '<img src=x onerror="window.ran = true">';
      });
      const policy = refused(() => window.trustedTypes?.createPolicy('own', { createHTML: (html) => html }));
      // A text that becomes a script by being moved into one.
      script.append('window.ran = true');
      document.head.append(script);
      const frame = document.createElement('iframe');
      frame.src = elsewhere;
      document.body.append(frame);
      const answer = await fetch(elsewhere).catch(() => 'refused');
      // What is refused of a frame is told by another process, when that gets to it.
      for (let turns = 0; turns < 200 && !seen.includes('frame-src'); turns += 1)
        await new Promise((resolve) => setTimeout(resolve, 50));
      script.remove();
      frame.remove();
      return {
        seen: [...new Set(seen)].sort(),
        ran: 'ran' in window,
        refused: { words, markup, policy, answer },
      };
    }, `http://127.0.0.1:${port}/`);
    other.close();
    expect(violations).toEqual({
      seen: expect.arrayContaining([
        'connect-src',
        'frame-src',
        'require-trusted-types-for',
        'trusted-types',
      ]),
      ran: false,
      refused: {
        words: 'refused',
        markup: 'refused',
        policy: 'refused',
        answer: 'refused',
      },
    });
  });

  it('[DESK-3 CAST-6] grants the page nothing that it does not need, and notifications', async () => {
    const states = await page().evaluate(async () => {
      const names = ['geolocation', 'midi', 'clipboard-read', 'notifications'] as PermissionName[];
      return Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state));
    });
    expect(states).toEqual(['denied', 'denied', 'denied', 'granted']);
  });

  it.each([
    ['another site', 'data:text/html,<title>hostile</title>'],
    ['our own page in a window that the app did not open', 'app://quarterdeck/'],
  ])('[DESK-3] answers no call from %s', async (_who, url) => {
    const answer = await app().evaluate(async ({ BrowserWindow }, hostileUrl) => {
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
    expect(await app().evaluate(({ ipcMain }) => ipcMain.eventNames(), undefined)).toEqual([]);
  });

  it('[DESK-3] serves the bundle with types that are not guessed, and a policy', async () => {
    const answers = await page().evaluate(async () => {
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
    const { status, body, document } = await page().evaluate(async (asked) => {
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
    const status = await page().evaluate(async () => (await fetch('/index.html', { method: 'POST' })).status);
    expect(status).toBe(405);
  });

  it('[DESK-3] stays on its page when something on it navigates away', async () => {
    const before = await page().evaluate(() => location.href);
    for (const url of ['https://example.org/', 'http://127.0.0.1:9/', 'file:///etc/passwd']) {
      await page().evaluate((away) => {
        location.href = away;
      }, url);
      await page().waitForTimeout(200);
      expect(await page().evaluate(() => location.href)).toBe(before);
    }
  });

  it('[DESK-3] opens no window for a page; a link goes to the browser, where it is a safe one', async () => {
    await app().evaluate(({ shell }) => {
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
      'https://bank.example@evil.example/',
      'smb://server/share',
    ];
    for (const url of urls) {
      await page().evaluate((wanted) => void window.open(wanted), url);
      await page().waitForTimeout(100);
    }
    const seen = await app().evaluate(
      ({ BrowserWindow }) => ({
        windows: BrowserWindow.getAllWindows().length,
        opened: (globalThis as unknown as { opened: string[] }).opened,
      }),
      undefined,
    );
    expect(seen).toEqual({ windows: 1, opened: ['https://example.org/runbook', `${server}/status`] });
  });
}
