import type { Browser } from '@playwright/test';
import { expect } from '@playwright/test';
import { findings } from './support/axe.ts';
import { rest } from './support/rest.ts';
import { PHONE, screen } from './support/screens.ts';
import { test } from './support/test.ts';
import { words } from './support/words.ts';

const TEXT = {
  public: 'Some payments fail. We are working on it.\n\n一部のお客様で決済が失敗しています。復旧作業中です。',
  executives:
    'About a third of all card payments fail since 14:08; transfers work.\n\nWe switch payments to the second site. 全カード決済の約 3 分の 1 が失敗しています。',
};

async function told(url: string): Promise<string> {
  const owner = rest(url);
  const components = [
    { id: 'checkout', name: { en: 'Checkout', ja: '決済' } },
    { id: 'search', name: { en: 'Search', ja: '検索' } },
    { id: 'mail', name: { en: 'Mail', ja: 'メール' } },
  ];
  await owner.changeWorkspace('workspace.set_components', { components });
  const settings = { takeBackSeconds: 0 };
  const incident = await owner.declare('Card payments fail', { severity: 'SEV1', settings });
  const ana = await owner.person(incident, 'responder', 'Ana');
  const ivo = await owner.person(incident, 'internal-liaison', 'Ivo');
  const commander = rest(url, ana.session);
  const liaison = rest(url, ivo.session);
  await commander.command(incident, 'command.claim', {});
  await commander.command(incident, 'incident.advance', { to: 'resolve' });
  await commander.command(incident, 'contacts.count', { delta: 43 });
  await commander.command(incident, 'note.add', { text: 'SECRET' });
  await commander.command(incident, 'status.set_components', {
    components: [
      { component: 'checkout', state: 'major_outage' },
      { component: 'mail', state: 'degraded' },
    ],
  });
  const nextUpdateAt = new Date(Date.now() + 1_230_000).toISOString();
  for (const [audience, status, text] of [
    ['executives', 'investigating', 'Card payments fail. We look for the cause.'],
    ['public', 'identified', TEXT.public],
    ['executives', 'identified', TEXT.executives],
  ]) {
    const said = { audience, status, text, nextUpdateAt };
    const { events } = await liaison.command(incident, 'broadcast.draft', said);
    await liaison.command(incident, 'broadcast.send', { broadcast: events[0]?.id });
  }
  return incident;
}

async function reader(browser: Browser, more: object) {
  return (await browser.newContext(more)).newPage();
}

test('[CAST-6] executives read their page without scripts, on a desk and a phone, dark and light, in both languages', async ({
  browser,
  server,
}) => {
  test.setTimeout(240_000);
  const page = await rest(server.url).executiveLink(await told(server.url));
  for (const [language, shown] of [
    ['en', ['Identified', 'Customer contacts', 'Major outage', 'In command: Ana', 'Earlier updates']],
    ['ja', ['原因を特定', 'お客様からの問い合わせ', '大規模障害', '指揮者：Ana', 'これまでの更新']],
  ] as const)
    for (const [colorScheme, viewport] of [
      ['dark', PHONE],
      ['light', { width: 1440, height: 900 }],
    ] as const) {
      const without = await reader(browser, { javaScriptEnabled: false, colorScheme, viewport });
      await without.goto(`${page}?lang=${language}`);
      for (const word of shown) await expect(without.getByText(word, { exact: true }).first()).toBeVisible();
      await expect(without.getByText('SECRET')).toHaveCount(0);
      const wide = await without.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
      expect(wide).toBe(0);
      await without.screenshot({
        path: test.info().outputPath(`${language}-${colorScheme}.png`),
        fullPage: true,
      });
      const seen = await reader(browser, { colorScheme, viewport });
      await seen.goto(`${page}?lang=${language}`);
      expect(await findings(seen)).toEqual([]);
      await seen.goto(`${server.url}/executives/none?lang=${language}`);
      expect(await findings(seen)).toEqual([]);
    }
});

test('[CAST-6] the page for executives is made in the cockpit, read by its link, and ended there', async ({
  browser,
  server,
}) => {
  test.setTimeout(240_000);
  const owner = rest(server.url);
  const incident = await told(server.url);
  const dee = await owner.person(incident, 'deputy', 'Dee');
  for (const [language, theme] of [
    ['en', 'light'],
    ['ja', 'dark'],
  ] as const) {
    const t = words(language);
    const page = await screen(browser, { url: server.url, language, theme, as: dee });
    await page.goto(`/incidents/${incident}`);
    await page.getByRole('button', { name: t('executives:open'), exact: true }).waitFor();
    await page.screenshot({ path: test.info().outputPath(`desk-${language}-${theme}.png`) });
    await page.getByRole('button', { name: t('executives:open'), exact: true }).click();
    const dialog = page.getByRole('dialog', { name: t('executives:title') });
    await dialog.getByRole('button', { name: t('executives:make'), exact: true }).click();
    const url = (await dialog.getByRole('region').innerText()).trim();
    expect(await findings(page)).toEqual([]);
    await page.screenshot({ path: test.info().outputPath(`dialog-${language}-${theme}.png`) });
    expect((await fetch(url)).status).toBe(200);
    await dialog.getByRole('button', { name: t('executives:end') }).click();
    await dialog.getByRole('button', { name: t('executives:endSure') }).click();
    await expect(dialog.getByRole('region')).toHaveCount(0);
    expect((await fetch(url)).status).toBe(404);
  }
});
