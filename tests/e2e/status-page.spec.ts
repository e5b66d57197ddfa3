import type { Browser } from '@playwright/test';
import { expect } from '@playwright/test';
import { findings } from './support/axe.ts';
import { rest } from './support/rest.ts';
import { PHONE } from './support/screens.ts';
import { test } from './support/test.ts';

const TEXT = '一部のお客様で決済が失敗しています。原因を調査中です。\n\nSome payments fail <b>.';

async function told(url: string): Promise<void> {
  const owner = rest(url);
  const components = [
    { id: 'checkout', name: { en: 'Checkout', ja: '決済' } },
    { id: 'search', name: { en: 'Search', ja: '検索' } },
    { id: 'login', name: { en: 'Login', ja: 'ログイン' } },
    { id: 'mail', name: { en: 'Mail', ja: 'メール' } },
  ];
  await owner.changeWorkspace('workspace.set_components', { components });
  for (const status of ['resolved', 'identified']) {
    const incident = await owner.declare('SECRET');
    const nextUpdateAt = status === 'resolved' ? null : new Date(Date.now() + 1_200_000).toISOString();
    const said = { audience: 'public', status, text: TEXT, nextUpdateAt };
    const { events } = await owner.command(incident, 'broadcast.draft', said);
    await owner.command(incident, 'broadcast.send', { broadcast: events[0]?.id });
    const hit = [
      { component: 'checkout', state: 'major_outage' },
      { component: 'search', state: 'partial_outage' },
      { component: 'mail', state: 'degraded' },
    ];
    if (status !== 'resolved') await owner.command(incident, 'status.set_components', { components: hit });
  }
  // Both can be taken back for a while.
  const read = async () =>
    (await (await fetch(`${url}/status`)).text()).split('Some payments fail').length - 1;
  await expect.poll(read, { timeout: 30_000 }).toBe(2);
}

async function reader(browser: Browser, url: string, more: object) {
  const context = await browser.newContext({ baseURL: url, ...more });
  return context.newPage();
}

test('[CAST-6] the status page is read without scripts, on a desk and a phone, dark and light, in both languages', async ({
  browser,
  server,
}) => {
  test.setTimeout(240_000);
  await told(server.url);
  for (const [language, words] of [
    ['en', ['One incident is being handled.', 'Major outage', 'Operational', 'The past 90 days']],
    ['ja', ['1 件の障害に対応しています。', '大規模障害', '正常', '過去 90 日間']],
  ] as const)
    for (const [colorScheme, viewport] of [
      ['dark', PHONE],
      ['light', { width: 1024, height: 900 }],
    ] as const) {
      const page = await reader(browser, server.url, { javaScriptEnabled: false, colorScheme, viewport });
      await page.goto(`/status?lang=${language}`);
      for (const word of words) await expect(page.getByText(word, { exact: true }).first()).toBeVisible();
      const wide = await page.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
      expect(wide).toBe(0);
      await page.screenshot({
        path: test.info().outputPath(`${language}-${colorScheme}.png`),
        fullPage: true,
      });
      const seen = await reader(browser, server.url, { colorScheme, viewport });
      await seen.goto(`/status?lang=${language}`);
      expect(await findings(seen)).toEqual([]);
    }
});

test('[CAST-6] the feed is well-formed XML, as a browser reads it', async ({ browser, server }) => {
  await told(server.url);
  const page = await reader(browser, server.url, {});
  await page.goto('/status?lang=ja');
  const text = await page.evaluate(async () => {
    const link = document.querySelector<HTMLLinkElement>('link[type="application/atom+xml"]');
    return (await fetch(link?.href ?? '')).text();
  });
  // Our own pages let no text become a document: an empty page of the same browser reads it.
  const empty = await page.context().newPage();
  const entries = await empty.evaluate((xml) => {
    const feed = new DOMParser().parseFromString(xml, 'application/xml');
    if (feed.querySelector('parsererror') !== null) return 'not well-formed';
    return [...feed.querySelectorAll('entry content')].map((content) => content.textContent);
  }, text);
  expect(entries).toHaveLength(2);
  expect(entries[0]).toContain('<p>Some payments fail &lt;b&gt;.</p>');
});
