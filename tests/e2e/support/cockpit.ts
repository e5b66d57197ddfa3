import { expect, type Locator, type Page } from '@playwright/test';
import { nameOfAudience } from './audiences.ts';
import { type Language, type Words, words } from './words.ts';

/** The commander's screen, by what is written on it. */
export interface Cockpit {
  readonly page: Page;
  readonly t: Words;
  readonly panel: (name: 'rail' | 'tasks' | 'people' | 'broadcasts' | 'timeline') => Locator;
  /** A column of the board. */
  readonly column: (name: 'assigned' | 'understood' | 'working' | 'done') => Locator;
  readonly claim: () => Promise<void>;
  /** Types `@name 20m what` and sends it. */
  readonly assign: (line: string) => Promise<void>;
  readonly note: (text: string) => Promise<void>;
  readonly broadcast: (text: string) => Promise<void>;
  readonly resolve: () => Promise<void>;
  /** Waits until the line is as named. */
  readonly isLink: (status: 'live' | 'offline' | 'stale', timeout?: number) => Promise<void>;
}

const TITLES = {
  rail: 'clock-rail:title',
  tasks: 'tasks:title',
  people: 'people:title',
  broadcasts: 'broadcasts:title',
  timeline: 'timeline:title',
} as const;

export function cockpitOn(page: Page, language: Language = 'en'): Cockpit {
  const t = words(language);
  const button = (name: string, within: Page | Locator = page) =>
    within.getByRole('button', { name, exact: true });
  const dialog = page.getByRole('dialog');
  const panel: Cockpit['panel'] = (name) =>
    name === 'broadcasts'
      ? page.getByRole('tabpanel', { name: new RegExp(`^${t(TITLES[name])}( |$)`) })
      : page.getByRole('region', { name: new RegExp(`^${t(TITLES[name])}( \\d+)?$`) });
  return {
    page,
    t,
    panel,
    column: (name) => panel('tasks').getByRole('region', { name: t(`tasks:columns.${name}`), exact: true }),
    async claim() {
      await button(t('command:claim'), page.getByRole('banner')).click();
      await button(t('command:claim'), dialog).click();
      await button(t('command:said'), dialog).click();
    },
    async assign(line) {
      const field = page.getByRole('combobox', { name: t('tasks:line') });
      await field.fill(line);
      await field.press('Enter');
      await expect(field).toHaveValue('');
    },
    async note(text) {
      const field = page.getByRole('textbox', { name: t('timeline:note.label') });
      await field.fill(text);
      await field.press('Enter');
    },
    async broadcast(text) {
      await button(t('broadcasts:writeTo', { name: nameOfAudience('public', language) })).click();
      await dialog.getByRole('textbox', { name: t('broadcasts:compose.text') }).fill(text);
      await button(t('broadcasts:compose.preview'), dialog).click();
      await button(t('broadcasts:preview.send'), dialog).click();
      await expect(dialog).toBeHidden();
    },
    async resolve() {
      await button(t('command:phaseActions')).click();
      await page.getByRole('menuitem', { name: t('command:resolve') }).click();
      await button(t('command:submit.resolve'), dialog).click();
      await expect(dialog).toBeHidden();
    },
    isLink: (status, timeout = 60_000) =>
      expect(page.getByRole('status').filter({ hasText: t(`cockpit:link.${status}`) })).toBeVisible({
        timeout,
      }),
  };
}
