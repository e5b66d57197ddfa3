import { mkdirSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium, type Page } from '@playwright/test';
import { playDrill } from '#drills/player.ts';
import { startServer } from '#server/index.ts';
import { toInstant, toMs } from '#shared/time/instant.ts';
import { incidentTime } from '#shared/time/simulation.ts';
import { rest } from '#tests/e2e/support/rest.ts';
import { OWNER_TOKEN } from '#tests/e2e/support/room-server.ts';
import { DESK, PHONE, screen, type Theme } from '#tests/e2e/support/screens.ts';
import { type Language, words } from '#tests/e2e/support/words.ts';
import config from '../playwright.config.ts';
import { commandRoom } from './pictures/command-room.ts';
import { load } from './pictures/load.ts';
import { shifts } from './pictures/shifts.ts';
import { updates } from './pictures/updates.ts';
import { windows } from './pictures/windows.ts';
import { inProject } from './steps/project.mjs';

/**
 * Takes the pictures of the README from real rooms in the middle of the sample incident:
 * `npm run screenshots`, after a build of the cockpit.
 */

/** The incident's own time of the pictures: the tired engineer was sent to rest, and their tasks are nobody's. */
const MOMENT = '2017-01-31T23:40:12.000Z';

const SPEED = Number(process.env['SCREENSHOT_SPEED'] ?? 60);

const folder = inProject('docs', 'images');
mkdirSync(folder, { recursive: true });
const server = await startServer({
  ownerToken: OWNER_TOKEN,
  rendererDir: inProject('dist', 'renderer'),
  logLevel: 'warn',
  playDrill,
});
const browser = await chromium.launch(config.use?.launchOptions ?? {});
const owner = rest(server.url);

try {
  await firstRun();
  await command('en', 'dark');
  await command('ja', 'light');
  await updates(server.url, browser, { language: 'en', theme: 'dark' }, picture);
  await updates(server.url, browser, { language: 'ja', theme: 'light' }, picture);
  await shifts(server.url, browser, { language: 'en', theme: 'dark' }, picture);
  await shifts(server.url, browser, { language: 'ja', theme: 'light' }, picture);
  await windows(server.url, browser, { language: 'en', theme: 'dark' }, picture);
  await windows(server.url, browser, { language: 'ja', theme: 'light' }, picture);
  await load(browser, { language: 'en', theme: 'dark' }, picture);
  await load(browser, { language: 'ja', theme: 'light' }, picture);
  const rooms = await Promise.all((['en', 'ja'] as const).map(openRoom));
  await Promise.all(rooms.map(({ incident }) => until(incident, MOMENT)));
  await Promise.all(rooms.flatMap(({ pages }) => pages).map(({ page, name }) => picture(page, name)));
  await statusPage();
} finally {
  await browser.close();
  await server.stop();
}

async function firstRun(): Promise<void> {
  const page = await screen(browser, { url: server.url });
  await page.goto(server.invite ?? '/');
  await page.getByRole('textbox').fill('Maya');
  await page.keyboard.press('Enter');
  await page.waitForURL(`${server.url}/`);
  await page.getByRole('main').waitFor();
  await picture(page, 'first-run');
  await page.context().close();
}

/** A room in the middle of its work, its palette and its past; the war room's card; and an offer read back on a phone. */
async function command(language: Language, theme: Theme): Promise<void> {
  const t = words(language);
  const { incident, commander, successor, offer } = await commandRoom(server.url, language);
  const page = await screen(browser, { url: server.url, language, theme, as: commander });
  await page.goto(`/incidents/${incident}`);
  await page
    .getByRole('status')
    .filter({ hasText: t('cockpit:link.live') })
    .waitFor();
  await page.waitForTimeout(500);
  await picture(page, `command-${theme}-${language}`);
  await page.keyboard.press('Control+k');
  await page
    .getByRole('dialog')
    .getByRole('combobox')
    .fill(language === 'ja' ? 'hikitugi' : 'roll');
  await page.waitForTimeout(300);
  await picture(page, `palette-${theme}-${language}`);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page
    .getByRole('banner')
    .getByRole('button', { name: t('war-room:open'), exact: true })
    .click();
  await page.getByRole('dialog').waitFor();
  await page.waitForTimeout(500);
  await picture(page, `war-room-${theme}-${language}`);
  await page.goto(`/incidents/${incident}?at=18`);
  await page.getByRole('region', { name: t('past:title'), exact: true }).waitFor();
  await page.waitForTimeout(500);
  await picture(page, `past-${theme}-${language}`);
  await offer();
  const phone = await screen(browser, { url: server.url, language, theme, as: successor, size: PHONE });
  await phone.goto(`/incidents/${incident}/me`);
  await phone.getByRole('button', { name: t('transfer:readBack'), exact: true }).tap();
  await phone.getByRole('dialog').waitFor();
  await phone.keyboard.press('Enter');
  await phone.waitForTimeout(500);
  await picture(phone, `read-back-phone-${language}`);
  await Promise.all([page, phone].map((shown) => shown.context().close()));
}

/** A drill in a language, with the screens that are in the pictures of it. */
async function openRoom(language: Language) {
  const { incident } = await owner.startDrill({ speed: SPEED, language });
  const deputy = await owner.person(incident, 'deputy', language === 'ja' ? '阿部 由紀' : 'Yuki Abe');
  const responder = await owner.person(incident, 'responder', language === 'ja' ? '斎藤 翼' : 'Sam Carter');
  const pages: { readonly page: Page; readonly name: string }[] = [];
  const looks = language === 'ja' ? (['light'] as const) : (['dark', 'contrast'] as const);
  for (const theme of looks) {
    const page = await screen(browser, { url: server.url, language, theme, as: deputy, size: DESK });
    await page.goto(`/incidents/${incident}`);
    pages.push({ page, name: `cockpit-${theme}-${language}` });
  }
  const phone = await screen(browser, { url: server.url, language, as: responder, size: PHONE });
  await phone.goto(`/incidents/${incident}/me`);
  pages.push({ page: phone, name: `my-tasks-phone-${language}` });
  const at = toInstant(toMs(MOMENT) - 6 * 60_000);
  void until(incident, at).then(() => instruct(incident, language, deputy, responder));
  return { incident, pages };
}

/** The responder of the phone's picture gets an instruction and says "understood". */
async function instruct(
  incident: string,
  language: Language,
  deputy: { readonly session: string },
  responder: { readonly participant: string; readonly session: string },
): Promise<void> {
  const title =
    language === 'ja'
      ? 'サポートの窓口に、復元中であることを伝える'
      : 'Tell the support desk what people will see while we restore';
  const { events } = await rest(server.url, deputy.session).command(incident, 'task.assign', {
    title,
    assignee: responder.participant,
    minutes: 15,
  });
  const task = events[0]?.id;
  await rest(server.url, responder.session).command(incident, 'task.understand', { task });
}

async function statusPage(): Promise<void> {
  const incident = await owner.declare('Saving comments fails for some people', { severity: 'SEV2' });
  const { events } = await owner.command(incident, 'broadcast.draft', {
    audience: 'public',
    status: 'identified',
    text: 'Saving comments fails for some people since 14:02 UTC. Reading and everything else works. We have found the cause and are undoing a change.',
    nextUpdateAt: toInstant(Date.now() + 20 * 60_000),
  });
  await owner.command(incident, 'broadcast.send', { broadcast: events[0]?.id });
  // It can be taken back for a while before the page shows it.
  await new Promise((resolve) => setTimeout(resolve, 11_000));
  const page = await screen(browser, { url: server.url, size: { width: 1440, height: 900 } });
  await page.goto('/status');
  await picture(page, 'status-page');
}

/** Waits until the incident's own clock shows a moment. */
async function until(incident: string, at: string): Promise<void> {
  const { simulation } = await owner.state(incident);
  while (toMs(incidentTime(simulation, toInstant(Date.now()))) < toMs(at)) await wait(50);
}

async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `${folder}/${name}.png`, animations: 'disabled', caret: 'hide' });
}
