import { expect, type Page } from '@playwright/test';
import { cockpitOn } from './support/cockpit.ts';
import { rest } from './support/rest.ts';
import { screen } from './support/screens.ts';
import { test } from './support/test.ts';

/** Between a page and its server: makes each of them meet another version of the other, when told to. */
interface Between {
  /** The protocol that the page seems to speak, and the one that the server seems to. */
  apart: { readonly page: number; readonly server: number } | null;
  handshakes: number;
}

async function standBetween(page: Page): Promise<Between> {
  const between: Between = { apart: null, handshakes: 0 };
  await page.routeWebSocket(/\/socket\.io\//, (socket) => {
    const server = socket.connectToServer();
    socket.onMessage((message) => {
      const text = String(message);
      if (text.startsWith('40')) between.handshakes += 1;
      server.send(
        between.apart === null ? text : text.replace('"protocol":1', `"protocol":${between.apart.page}`),
      );
    });
    server.onMessage((message) => {
      const text = String(message);
      socket.send(
        between.apart === null ? text : text.replace('"server":1', `"server":${between.apart.server}`),
      );
    });
  });
  return between;
}

test('[SYNC-4] a page that is older than the server says so, keeps what was given, does not try on, and sends it after a reload', async ({
  browser,
  server,
}) => {
  const owner = rest(server.url);
  const incident = await owner.declare('Search is slow');
  const ana = await owner.person(incident, 'lead', 'Ana');
  const cockpit = cockpitOn(await screen(browser, { url: server.url, as: ana }));
  const { page, t } = cockpit;
  const between = await standBetween(page);
  await page.goto(`/incidents/${incident}`);
  await cockpit.isLink('live');
  await server.end();
  await cockpit.isLink('offline');
  await cockpit.note('before the upgrade');

  between.apart = { page: 0, server: 2 };
  await server.startAgain();
  await expect(page.getByRole('heading', { name: t('my-tasks:ended.protocol') })).toBeVisible({
    timeout: 20_000,
  });
  await expect(page.getByRole('alert')).toContainText(t('my-tasks:ended.newer'));
  await expect(page.getByRole('listitem')).toContainText('before the upgrade');
  const { handshakes } = between;
  // Longer than it would wait between two tries, and a page that is looked at again tries at once.
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await page.waitForTimeout(2_000);
  expect(between.handshakes).toBe(handshakes);
  expect((await owner.events(incident)).some(({ type }) => type === 'note.added')).toBe(false);

  between.apart = null;
  await page.getByRole('button', { name: t('my-tasks:ended.reload') }).click();
  await expect
    .poll(async () => (await owner.events(incident)).filter(({ type }) => type === 'note.added').length, {
      timeout: 20_000,
    })
    .toBe(1);
  await expect(cockpit.panel('timeline')).toContainText('before the upgrade');
});
