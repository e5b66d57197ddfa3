import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Browser, expect, type Page } from '@playwright/test';
import { OWNER_TOKEN } from './support/room-server.ts';
import { test } from './support/test.ts';

/** A site of somebody else, on another port of this machine. */
async function otherSite(): Promise<Server> {
  const site = createServer((_request, answer) => {
    answer.setHeader('content-type', 'text/html');
    answer.end('<!doctype html><title>Elsewhere</title><body>');
  });
  site.listen(0, '127.0.0.1');
  await once(site, 'listening');
  return site;
}

/** Everything that a page can try on a server of another origin; each attempt says what it got. */
async function attempts(page: Page, target: string, token: string): Promise<Record<string, string>> {
  return page.evaluate(
    async ([url, secret]) => {
      const got: Record<string, string> = {};
      const reading = async (name: string, path: string, init: RequestInit) => {
        got[name] = await fetch(url + path, init).then(
          async (answer) => `${answer.type} ${answer.status} ${(await answer.text()).slice(0, 40)}`,
          () => 'nothing',
        );
      };
      const loading = (name: string, tag: string, attributes: Record<string, string>) =>
        new Promise<void>((resolve) => {
          const element = Object.assign(document.createElement(tag), attributes);
          element.onload = () => {
            got[name] = 'loaded';
            resolve();
          };
          element.onerror = () => {
            got[name] = 'nothing';
            resolve();
          };
          document.body.append(element);
        });
      for (const path of ['/healthz', '/metrics', '/status', '/api/v1/openapi.json', '/', '/no-such'])
        await reading(`fetch ${path}`, path, {});
      await reading('fetch with a token', '/api/v1/me', { headers: { authorization: `Bearer ${secret}` } });
      const text = JSON.stringify({ token: secret, name: 'Eve' });
      await reading('post', '/api/v1/join', { method: 'POST', mode: 'no-cors', body: text });
      await loading('script', 'script', { src: `${url}/status.js` });
      await loading('style', 'link', { rel: 'stylesheet', href: `${url}/status.css` });
      await loading('image', 'img', { src: `${url}/status` });
      got['socket'] = await new Promise((resolve) => {
        const socket = new WebSocket(`${url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`);
        socket.onopen = () => resolve('open');
        socket.onmessage = () => resolve('spoken to');
        socket.onerror = () => resolve('nothing');
      });
      got['events'] = await new Promise((resolve) => {
        const source = new EventSource(`${url}/socket.io/?EIO=4&transport=polling`);
        source.onopen = () => resolve('open');
        source.onerror = () => resolve('nothing');
      });
      return got;
    },
    [target, token] as const,
  );
}

/** A frame that shows nothing of what it was pointed at. */
async function framed(page: Page, target: string): Promise<string> {
  await page.evaluate((url) => {
    const frame = Object.assign(document.createElement('iframe'), { src: `${url}/status`, name: 'framed' });
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
    document.body.append(frame);
    return loaded;
  }, target);
  const frame = page.frames().find((each) => each.name() === 'framed');
  return (await frame?.content()) ?? '';
}

/** A form that another site sends here takes the reader to a refusal, and does nothing. */
async function formed(page: Page, target: string): Promise<string> {
  await page.evaluate((url) => {
    const form = Object.assign(document.createElement('form'), {
      method: 'POST',
      action: `${url}/api/v1/incidents`,
    });
    form.enctype = 'text/plain';
    form.append(
      Object.assign(document.createElement('input'), { name: '{"title":"', value: 'Eve was here"}' }),
    );
    document.body.append(form);
    form.submit();
  }, target);
  await page.waitForURL(`${target}/**`);
  return page.locator('body').innerText();
}

async function eachSite(
  launch: (args: string[]) => Promise<Browser>,
  visit: (site: string, browser: Browser) => Promise<void>,
) {
  const site = await otherSite();
  const { port } = site.address() as AddressInfo;
  // A hostile name that leads to this machine, as after a rebinding.
  const browser = await launch(['--host-resolver-rules=MAP evil.example 127.0.0.1']);
  try {
    for (const origin of [
      `http://127.0.0.1:${port}`,
      `http://evil.example:${port}`,
      `http://localhost:${port}`,
    ])
      await visit(origin, browser);
  } finally {
    await browser.close();
    site.close();
  }
}

test('[AUTH-2] a page of another origin gets nothing out of the server, and changes nothing in it', async ({
  server,
  playwright,
  launchOptions,
}) => {
  const launch = (args: string[]) =>
    playwright.chromium.launch({ ...launchOptions, args: [...(launchOptions.args ?? []), ...args] });
  await eachSite(launch, async (site, browser) => {
    const page = await browser.newPage();
    await page.goto(site);
    const got = await attempts(page, server.url, OWNER_TOKEN);
    // Not even an answer without status and body, which is what other servers give.
    expect(Object.keys(got)).toHaveLength(13);
    expect(new Set(Object.values(got))).toEqual(new Set(['nothing']));
    expect(await framed(page, server.url)).not.toContain('status-page');
    expect(await framed(page, server.url)).not.toContain('Quarterdeck');
    expect(await formed(page, server.url)).toMatch(/foreign_page/);
    await page.close();
  });
  const answer = await fetch(`${server.url}/api/v1/incidents?status=all`, {
    headers: { authorization: `Bearer ${OWNER_TOKEN}` },
  });
  expect(await answer.json()).toEqual({ incidents: [] });
});

test('[AUTH-2] a name that was rebound to this machine shows no page, and its origin reads nothing', async ({
  server,
  playwright,
  launchOptions,
}) => {
  const browser = await playwright.chromium.launch({
    ...launchOptions,
    args: [...(launchOptions.args ?? []), '--host-resolver-rules=MAP evil.example 127.0.0.1'],
  });
  try {
    const page = await browser.newPage();
    const rebound = `http://evil.example:${new URL(server.url).port}`;
    expect((await page.goto(rebound))?.status()).toBe(403);
    const read = await page.evaluate(async () => {
      const paths = [
        '/healthz',
        '/metrics',
        '/status',
        '/api/v1/openapi.json',
        '/socket.io/?EIO=4&transport=polling',
      ];
      return Promise.all(paths.map(async (path) => (await fetch(path)).status));
    });
    expect(read).toEqual([403, 403, 403, 403, 403]);
    const socket = await page.evaluate(
      () =>
        new Promise((resolve) => {
          const line = new WebSocket(`ws://${location.host}/socket.io/?EIO=4&transport=websocket`);
          line.onopen = () => resolve('open');
          line.onerror = () => resolve('nothing');
        }),
    );
    expect(socket).toBe('nothing');
    // By its own name, and by a link from there, the same server is where it should be.
    await page.evaluate((url) => window.location.assign(`${url}/status`), server.url);
    await page.waitForURL(`${server.url}/status`);
    expect(await page.title()).not.toBe('');
  } finally {
    await browser.close();
  }
});
