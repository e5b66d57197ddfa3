import { expect, type Page } from '@playwright/test';
import { cockpitOn } from './support/cockpit.ts';
import { askedAt, hasAllParts } from './support/parts.ts';
import { rest } from './support/rest.ts';
import type { RoomServer } from './support/room-server.ts';
import { screen } from './support/screens.ts';
import { test } from './support/test.ts';

/** A lead's cockpit, live. */
async function openCockpit(page: Page, incident: string) {
  const cockpit = cockpitOn(page);
  await page.goto(`/incidents/${incident}`);
  await cockpit.isLink('live');
  return cockpit;
}

async function aLead(server: RoomServer) {
  const owner = rest(server.url);
  const incident = await owner.declare('Search is slow');
  return { owner, incident, ana: await owner.person(incident, 'lead', 'Ana') };
}

test('[SYNC-6] without a server every page of a room still opens, with what was known and what waits', async ({
  browser,
  server,
}) => {
  const { owner, incident, ana } = await aLead(server);
  const page = await screen(browser, { url: server.url, as: ana });
  const cockpit = await openCockpit(page, incident);
  const { t } = cockpit;
  await hasAllParts(page);
  // They came after the page that was asked for had been painted; the browser tells when that reached the screen, frames later.
  const painted = await page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
  );
  expect(await askedAt(page, 'MyTasksPage')).toBeGreaterThan((painted ?? Number.POSITIVE_INFINITY) - 250);

  await server.kill();
  await cockpit.isLink('offline');
  await cockpit.note('The bridge goes on by phone.');
  await page.getByRole('link', { name: t('cockpit:myTasks') }).click();
  await expect(page.getByRole('heading', { name: 'Search is slow' })).toBeVisible();
  await expect(page.getByRole('region', { name: t('outbox:title') })).toContainText(
    'The bridge goes on by phone.',
  );
  await page.getByRole('link', { name: t('my-tasks:cockpit') }).click();
  await expect(cockpit.panel('timeline')).toContainText('The bridge goes on by phone.');
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Search is slow' })).toBeVisible();
  await page.goForward();

  await server.startAgain();
  await cockpit.isLink('live', 20_000);
  await expect
    .poll(async () => (await owner.events(incident)).filter(({ type }) => type === 'note.added').length)
    .toBe(1);
});

test('[SYNC-6 SYNC-4] a page that does not come says so, loses nothing, and opens by itself when it can', async ({
  browser,
  server,
}) => {
  const { incident, ana } = await aLead(server);
  const page = await screen(browser, { url: server.url, as: ana });
  await page.route(/\/assets\/MyTasksPage-.*\.(?:js|css)/, (route) => route.abort());
  const cockpit = await openCockpit(page, incident);
  const { t } = cockpit;
  await server.kill();
  await cockpit.isLink('offline');
  await cockpit.note('The bridge goes on by phone.');
  await page.getByRole('link', { name: t('cockpit:myTasks') }).click();
  await expect(page.getByRole('heading', { name: t('failure:missing.title') })).toBeVisible();
  await expect(page.getByText(t('failure:missing.away'))).toBeVisible();
  await expect(page.getByRole('listitem')).toContainText('The bridge goes on by phone.');
  await page.getByRole('button', { name: t('failure:back') }).click();
  await expect(cockpit.panel('timeline')).toContainText('The bridge goes on by phone.');
  await page.getByRole('link', { name: t('cockpit:myTasks') }).click();
  await expect(page.getByRole('heading', { name: t('failure:missing.title') })).toBeVisible();

  await page.unroute(/\/assets\/MyTasksPage-.*\.(?:js|css)/);
  await server.startAgain();
  await expect(page.getByRole('heading', { name: 'Search is slow' })).toBeVisible({ timeout: 20_000 });
  await expect(page.locator('main')).toHaveCSS('display', 'flex');
});

test('[SYNC-6 SYNC-4] a page that went with an upgrade of the server leads to the word about versions, and a reload', async ({
  browser,
  server,
}) => {
  const { incident, ana } = await aLead(server);
  const page = await screen(browser, { url: server.url, as: ana });
  await page.route(/\/assets\/MyTasksPage-.*\.js/, (route) => route.fulfill({ status: 404, body: '' }));
  const cockpit = await openCockpit(page, incident);
  const { t } = cockpit;
  // The page that the upgraded server gives names another program.
  await page.route('**/', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({
      response: answer,
      body: (await answer.text()).replace(/index-[\w-]+\.js/, 'index-next.js'),
    });
  });
  await page.getByRole('link', { name: t('cockpit:myTasks') }).click();
  await expect(page.getByRole('heading', { name: t('my-tasks:ended.protocol') })).toBeVisible();
  await page.unrouteAll();
  await page.getByRole('button', { name: t('my-tasks:ended.reload') }).click();
  await expect(page.getByRole('heading', { name: 'Search is slow' })).toBeVisible();
});
