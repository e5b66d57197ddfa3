import type { Browser, Page } from '@playwright/test';
import { audienceName, DEFAULT_AUDIENCES } from '#shared/incident/broadcasts/audience.ts';
import { toInstant } from '#shared/time/instant.ts';
import { rest } from '#tests/e2e/support/rest.ts';
import { screen, type Theme } from '#tests/e2e/support/screens.ts';
import { type Language, words } from '#tests/e2e/support/words.ts';

const WORDS = {
  en: {
    title: 'Card payments fail for some customers',
    first: 'Some card payments fail since 14:08. We are looking into the cause.',
    next: 'Some card payments fail since 14:08. We have found the cause and are working on it. Transfers are not affected.',
    figures:
      'About a third of all card payments fail since 14:08; transfers work. We switch payments to the second site. Nothing is asked of you now.',
  },
  ja: {
    title: '一部のお客様でカード決済が失敗',
    first: '14:08 から、一部のお客様でカード決済ができない状態です。現在、原因を調査しています。',
    next: '14:08 から、一部のお客様でカード決済ができない状態です。原因を特定し、対応を進めています。振り込みへの影響はありません。',
    figures:
      '14:08 から全カード決済の約 3 分の 1 が失敗しています。振り込みは利用できます。決済を第 2 拠点へ切り替えています。現時点でお願いはありません。',
  },
} as const;

/** An update before it goes out, as an e-mail will show it, and the page that executives read meanwhile. */
export async function updates(
  url: string,
  browser: Browser,
  { language, theme }: { readonly language: Language; readonly theme: Theme },
  picture: (page: Page, name: string) => Promise<void>,
): Promise<void> {
  const t = words(language);
  const said = WORDS[language];
  const owner = rest(url);
  await owner.addEmails('public', language, ['anna@example.com', 'ben@example.com', 'chie@example.jp']);
  const incident = await owner.declare(said.title, { severity: 'SEV1', settings: { takeBackSeconds: 0 } });
  const liaison = await owner.person(
    incident,
    'customer-liaison',
    language === 'ja' ? '小西 伊織' : 'Ines Costa',
  );
  const give = rest(url, liaison.session).command;
  const nextUpdateAt = toInstant(Date.now() + 20 * 60_000);
  await owner.command(incident, 'contacts.count', { delta: 43 });
  for (const [audience, text] of [
    ['public', said.first],
    ['executives', said.figures],
  ] as const) {
    const { events } = await give(incident, 'broadcast.draft', {
      audience,
      status: 'investigating',
      text,
      nextUpdateAt,
    });
    await give(incident, 'broadcast.send', { broadcast: events[0]?.id });
  }

  const page = await screen(browser, { url, language, theme, as: liaison });
  await page.goto(`/incidents/${incident}`);
  const name = audienceName({ audiences: DEFAULT_AUDIENCES }, 'public', language);
  await page.getByRole('button', { name: t('broadcasts:writeTo', { name }), exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: t('broadcasts:compose.text') }).fill(said.next);
  await dialog.getByRole('button', { name: t('broadcasts:compose.preview'), exact: true }).click();
  await dialog.getByRole('tab', { name: t('delivery:channels.email') }).click();
  await dialog.getByText(t('broadcasts:changes.since')).click();
  await page.waitForTimeout(500);
  await picture(page, `update-${theme}-${language}`);
  await page.context().close();

  const reader = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: language === 'ja' ? 'ja-JP' : 'en-GB',
    colorScheme: theme === 'light' ? 'light' : 'dark',
    javaScriptEnabled: false,
  });
  const shown = await reader.newPage();
  await shown.goto(await owner.executiveLink(incident));
  await picture(shown, `executives-${theme}-${language}`);
  await reader.close();
}
