import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import type { Joined } from '#shared/protocol/rest/joining.ts';
import { freePort, noMailServer, readMail, startMailServer } from '#tests/support/mail-server.ts';
import { findings } from './support/axe.ts';
import { phoneOn } from './support/phone.ts';
import { rest } from './support/rest.ts';
import { OWNER_TOKEN, type RoomServer, startRoomServer } from './support/room-server.ts';
import { DESK, PHONE, screen } from './support/screens.ts';
import { test as base } from './support/screens-closed.ts';
import { words } from './support/words.ts';

/** A server that people outside know by its address, with a real mail server beside it. */
const test = base.extend<{
  readonly outside: { readonly server: RoomServer; readonly mails: () => readonly string[] };
}>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from the pattern
  outside: async ({}, use) => {
    const missing = noMailServer();
    base.skip(missing !== null, missing ?? '');
    const folder = mkdtempSync(join(tmpdir(), 'quarterdeck-mail-'));
    const mailServer = await startMailServer(join(folder, 'mailbox'));
    const server = await startRoomServer(undefined, await freePort());
    const email = {
      host: '127.0.0.1',
      port: mailServer.port,
      security: 'none',
      user: '',
      fromName: 'Example Status',
      fromAddress: 'status@example.com',
    };
    const answer = await fetch(`${server.url}/api/v1/workspace/channels`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${OWNER_TOKEN}`, 'content-type': 'application/json' },
      body: JSON.stringify({ allowPrivate: true, email }),
    });
    expect(answer.status).toBe(200);
    await use({ server, mails: mailServer.mails });
    await server.stop();
    mailServer.stop();
    rmSync(folder, { recursive: true, force: true });
  },
});

/** Somebody who reads the page; their browser runs no scripts where nothing is said. */
async function reader(browser: Browser, server: RoomServer, more: object = {}): Promise<Page> {
  const context = await browser.newContext({ baseURL: server.url, javaScriptEnabled: false, ...more });
  return context.newPage();
}

async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['SHOTS'];
  if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}

/** The link in the newest mail, as its reader sees it. */
async function linkIn(mails: () => readonly string[], count: number): Promise<string> {
  await expect.poll(() => mails().length, { timeout: 30_000 }).toBe(count);
  const links = mails().flatMap((mail) => /https?:\S+/.exec(readMail(mail).parts[0]?.[1] ?? '') ?? []);
  const link = links.at(-1);
  if (link === undefined) throw new Error('there is no link');
  return link;
}

async function tell(server: RoomServer, text: string): Promise<void> {
  const owner = rest(server.url);
  const incident = await owner.declare('Search is slow', { settings: { takeBackSeconds: 0 } });
  const nextUpdateAt = new Date(Date.now() + 1_200_000).toISOString();
  const said = { audience: 'public', status: 'identified', text, nextUpdateAt };
  const { events } = await owner.command(incident, 'broadcast.draft', said);
  await owner.command(incident, 'broadcast.send', { broadcast: events[0]?.id });
}

test('[CAST-1 CAST-6] without scripts, somebody subscribes, confirms, gets an update, and unsubscribes', async ({
  browser,
  outside: { server, mails },
}) => {
  test.setTimeout(180_000);
  const page = await reader(browser, server, { viewport: PHONE, colorScheme: 'dark' });
  await page.goto('/status?lang=ja');
  await page.getByLabel('メールアドレス').fill('anna@example.com');
  await shot(page, 'form-ja-phone');
  await page.getByRole('button', { name: '登録する' }).click();
  await expect(page.getByRole('heading', { name: 'メールをご確認ください' })).toBeVisible();
  await shot(page, 'asked-ja-phone');

  const confirm = await linkIn(mails, 1);
  expect(confirm.startsWith(`${server.url}/status/confirm/`)).toBe(true);
  await page.goto(confirm);
  await shot(page, 'confirm-ja-phone');
  await page.getByRole('button', { name: '登録を完了する' }).click();
  await expect(page.getByRole('heading', { name: '登録が完了しました' })).toBeVisible();
  await page.goto(confirm);
  await expect(page.getByText('使用済み')).toBeVisible();
  await shot(page, 'used-ja-phone');

  await tell(server, '検索が遅くなっています。');
  await expect.poll(() => mails().length, { timeout: 60_000 }).toBe(2);
  const update = mails().find((mail) => mail.includes('List-Unsubscribe: ')) ?? '';
  const leave = /List-Unsubscribe: <([^>]+)>/.exec(update)?.[1] ?? '';
  const [[, text] = ['', ''], [, html] = ['', '']] = readMail(update).parts;
  expect(text).toContain('検索が遅くなっています。');
  expect([text.includes(leave), html.includes(`<a href="${leave}">`)]).toEqual([true, true]);

  await page.goto(leave);
  await shot(page, 'leave-ja-phone');
  await page.getByRole('button', { name: '配信を停止する' }).click();
  await expect(page.getByRole('heading', { name: '配信を停止しました' })).toBeVisible();
  const kept = await fetch(`${server.url}/api/v1/workspace/recipients`, {
    headers: { authorization: `Bearer ${OWNER_TOKEN}` },
  });
  expect(await kept.json()).toEqual({ recipients: [] });
});

test('[CAST-1 DESK-4] form and pages are accessible in both languages, and nothing is wider than its place', async ({
  browser,
  outside: { server, mails },
}) => {
  test.setTimeout(180_000);
  for (const [language, colorScheme, viewport] of [
    ['en', 'light', { width: 1024, height: 900 }],
    ['ja', 'dark', PHONE],
  ] as const) {
    const page = await reader(browser, server, { javaScriptEnabled: true, colorScheme, viewport });
    const isFine = async (name: string) => {
      expect([name, await findings(page)]).toEqual([name, []]);
      const wide = await page.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
      expect([name, wide]).toEqual([name, 0]);
      await shot(page, `${name}-${language}-${colorScheme}`);
    };
    await page.goto(`/status?lang=${language}`);
    await isFine('status');
    // By keyboard alone, from the field on.
    await page.locator('#address').focus();
    await page.keyboard.type(`${language}@example.com`);
    await page.keyboard.press('Enter');
    await expect(page.locator('main.said h1')).toBeVisible();
    await isFine('asked');
    await page.goto(await linkIn(mails, language === 'en' ? 1 : 2));
    await isFine('confirm');
    await page.goto(`/status/confirm/none?lang=${language}`);
    await isFine('refused');
  }
});

test('[CAST-1] the owner brings recipients in from a table that a table program wrote', async ({
  browser,
  outside: { server },
}) => {
  test.setTimeout(180_000);
  const folder = mkdtempSync(join(tmpdir(), 'quarterdeck-table-'));
  const file = join(folder, '顧客.csv');
  writeFileSync(
    file,
    '\ufeffメールアドレス;言語;対象\r\nanna@example.com;日本語;public\r\n=HYPERLINK("https://evil.example");en;public\r\nnobody;en;public\r\nben@example.com;;executives\r\n',
  );
  try {
    const first = await screen(browser, { url: server.url });
    await phoneOn(first).join(server.invite, 'Maya');
    await expect(first).toHaveURL(`${server.url}/`);
    const session = await first.evaluate(() => localStorage.getItem('quarterdeck.session') ?? '');
    const as = JSON.parse(session) as Joined;
    for (const [language, theme, size, count] of [
      ['en', 'dark', DESK, 2],
      ['ja', 'light', PHONE, 0],
    ] as const) {
      const page = await screen(browser, { url: server.url, language, theme, size, as });
      const t = words(language);
      await page.goto('/workspace');
      const part = page.getByRole('region', { name: t('recipients-file:heading') });
      await expect(part).toContainText(`${server.url}/status`);
      await part.locator('input[type=file]').setInputFiles(file);
      await expect(part).toContainText(
        t('recipients-file:line', { line: 3, why: t('recipients-file:why.formula') }),
      );
      await expect(part).toContainText(
        t('recipients-file:line', { line: 4, why: t('recipients-file:why.not_an_address') }),
      );
      expect(await findings(page)).toEqual([]);
      await part.scrollIntoViewIfNeeded();
      await shot(page, `import-${language}-${theme}`);
      if (count === 0) {
        await expect(part).toContainText(t('recipients-file:nothing'));
        continue;
      }
      await part.getByRole('button', { name: t('recipients-file:add_other', { count }) }).click();
      await expect(part).toContainText(t('recipients-file:added', { added: count, known: 0 }));
      await expect(page.getByText('ben@example.com')).toBeVisible();
      const table = page.waitForEvent('download');
      await part.getByRole('button', { name: t('recipients-file:export') }).click();
      expect(readFileSync(await (await table).path(), 'utf8')).toContain('"anna@example.com","ja","public"');
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
