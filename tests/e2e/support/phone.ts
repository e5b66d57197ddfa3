import { expect, type Page } from '@playwright/test';
import { type Language, type Words, words } from './words.ts';

/** The responder's screen, by what is written on it. */
export interface Phone {
  readonly page: Page;
  readonly t: Words;
  readonly join: (link: string, name: string) => Promise<void>;
  readonly isTold: (title: string) => Promise<void>;
  readonly understand: () => Promise<void>;
  readonly more: (minutes: number) => Promise<void>;
  readonly report: (text: string) => Promise<void>;
  readonly isLink: (status: 'live' | 'offline' | 'stale', timeout?: number) => Promise<void>;
}

export function phoneOn(page: Page, language: Language = 'en'): Phone {
  const t = words(language);
  const actions = page.getByRole('region', { name: t('my-tasks:actions') });
  const tap = (name: string) => actions.getByRole('button', { name, exact: true }).tap();
  const sheet = page.getByRole('dialog');
  return {
    page,
    t,
    async join(link, name) {
      await page.goto(link);
      await page.getByRole('textbox', { name: t('join:name') }).fill(name);
      await page.getByRole('button', { name: t('join:enter') }).click();
    },
    isTold: (title) =>
      expect(page.getByRole('region', { name: t('my-tasks:instruction') })).toContainText(title),
    async understand() {
      await tap(t('my-tasks:understood'));
      await expect(actions.getByRole('button', { name: t('my-tasks:report'), exact: true })).toBeVisible();
    },
    async more(minutes) {
      await tap(t('my-tasks:moreTime'));
      await sheet
        .getByRole('button', { name: t('my-tasks:minutes_other', { count: minutes }), exact: true })
        .tap();
      await expect(sheet).toBeHidden();
    },
    async report(text) {
      await tap(t('my-tasks:report'));
      await sheet.getByRole('textbox', { name: t('my-tasks:reportSheet.text') }).fill(text);
      await sheet.getByRole('button', { name: t('my-tasks:reportSheet.send') }).tap();
      await expect(sheet).toBeHidden();
    },
    isLink: (status, timeout = 60_000) =>
      expect(page.getByRole('status').filter({ hasText: t(`my-tasks:link.${status}`) })).toBeVisible({
        timeout,
      }),
  };
}
