import { mkdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DesktopApi } from '#shared/desktop/contract.ts';
import { findings } from '#tests/e2e/support/axe.ts';
import { type Language, type Words, words } from '#tests/e2e/support/words.ts';
import type { DesktopApp } from './host.ts';
import { declare, signIn } from './support/first-steps.ts';
import { suiteFolder } from './support/suite.ts';
import { host } from './this-host.ts';

/** The page's own side of the bridge, for functions that run in the page. */
declare const quarterdeck: DesktopApi;

/** Each language and each look once; the other two pairs where somebody wants to see them. */
const LOOKS = [
  ['en', 'dark'],
  ['ja', 'light'],
] as const;
const OTHER_LOOKS = [
  ['en', 'light'],
  ['ja', 'dark'],
] as const;
type Look = readonly [Language, 'dark' | 'light'];

/** The pages whose pictures are in the documents. */
const IN_DOCUMENTS = ['machine', 'diagnostics', 'paper-record'];

/** Where pictures of all looks are wanted, besides those of the documents; none where it is empty. */
const PICTURES = process.env['QUARTERDECK_SCREENSHOTS'] ?? '';

const WANTED: readonly Look[] = PICTURES === '' || PICTURES === '1' ? LOOKS : [...LOOKS, ...OTHER_LOOKS];

const userData = suiteFolder('pages');
let app: DesktopApp;
let page: Page;
let incident: string;

beforeAll(async () => {
  app = await host.start(userData);
  page = await app.window();
  await signIn(page);
  await declare(page);
  await page.getByText('Live', { exact: true }).first().waitFor();
  incident = await page.evaluate(() => location.pathname.split('/')[2] ?? '');
  await app.evaluate(
    ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setBounds({ width: 1440, height: 900 }),
    undefined,
  );
}, 180_000);

afterAll(() => app?.clear());

/** Goes to a page of the window as it is in a language and a look. */
async function show(path: string, [language, theme]: Look): Promise<Words> {
  await page.evaluate(
    ([to, preferences]) => {
      const kept = JSON.parse(localStorage.getItem('quarterdeck.preferences') ?? '{}');
      localStorage.setItem('quarterdeck.preferences', JSON.stringify({ ...kept, ...preferences }));
      history.pushState(null, '', to);
    },
    [path, { language, theme }] as const,
  );
  await page.reload();
  await page.waitForFunction((chosen) => document.documentElement.dataset['theme'] === chosen, theme);
  return words(language);
}

/** Nothing is found by axe; and the page is pictured where that was asked for. */
async function isSound(name: string, [language, theme]: Look): Promise<void> {
  expect(await findings(page), `${name} in ${language}, ${theme}`).toEqual([]);
  if (PICTURES === '') return;
  const isForDocuments = PICTURES === '1';
  if (isForDocuments && ((language === 'en') !== (theme === 'dark') || !IN_DOCUMENTS.includes(name))) return;
  const folder = isForDocuments ? 'docs/images' : PICTURES;
  mkdirSync(folder, { recursive: true });
  await page.mouse.move(0, 0);
  await page.screenshot({
    path: `${folder}/desktop-${name}-${theme}-${language}.png`,
    animations: 'disabled',
  });
}

describe(`the pages of the cockpit’s window, on ${host.name}`, () => {
  describe.each(WANTED)('in %s, %s', (...look: Look) => {
    it('[DESK-2 DESK-4] the program on this machine', async () => {
      const t = await show('/desktop', look);
      await page.getByRole('heading', { name: t('desktop:title'), level: 1 }).waitFor();
      await isSound('machine', look);
    }, 60_000);

    it('[DESK-1 DESK-4] where the room is', async () => {
      const t = await show('/', look);
      await page.getByRole('button', { name: t('places:switcher', { name: t('places:own') }) }).click();
      await page.getByRole('dialog').waitFor();
      await isSound('places', look);
    }, 60_000);

    it('[DESK-6 DESK-4] diagnostics', async () => {
      const t = await show(`/incidents/${incident}/diagnostics`, look);
      await page.getByRole('heading', { name: t('diagnostics:title'), level: 1 }).waitFor();
      await isSound('diagnostics', look);
    }, 60_000);

    it.each(['brief', 'timeline', 'record'] as const)(
      '[TL-6 DESK-4] the paper: %s',
      async (kind) => {
        const t = await show(`/incidents/${incident}/paper/${kind}`, look);
        await page.getByRole('link', { name: t(`paper:kinds.${kind}`) }).waitFor();
        await page.getByRole('article').first().waitFor();
        await isSound(`paper-${kind}`, look);
      },
      60_000,
    );
  });
});
