import { expect, type Page } from '@playwright/test';
import type { IncidentEvent } from '#shared/incident/event.ts';
import { type Cockpit, cockpitOn } from './support/cockpit.ts';
import { hasAllParts } from './support/parts.ts';
import { rest } from './support/rest.ts';
import type { RoomServer } from './support/room-server.ts';
import { screen } from './support/screens.ts';
import { test } from './support/test.ts';

function notesIn(events: readonly IncidentEvent[]): readonly string[] {
  return events.flatMap(({ type, data }) => (type === 'note.added' ? [(data as { text: string }).text] : []));
}

async function aLead(server: RoomServer) {
  const owner = rest(server.url);
  const incident = await owner.declare('Search is slow');
  return { owner, incident, ana: await owner.person(incident, 'lead', 'Ana') };
}

async function opened(page: Page, incident: string): Promise<Cockpit> {
  const cockpit = cockpitOn(page);
  await page.goto(`/incidents/${incident}`);
  await cockpit.isLink('live');
  return cockpit;
}

/** What waits, as the tab lists it. */
async function showsWaiting({ page, t }: Cockpit, texts: readonly string[]): Promise<void> {
  await page
    .getByRole('button', { name: t('outbox:button.waiting_other', { count: texts.length }), exact: true })
    .click();
  const dialog = page.getByRole('dialog', { name: t('outbox:title') });
  await expect(dialog.getByRole('listitem')).toContainText(texts);
  await page.keyboard.press('Escape');
}

test('[SYNC-4] two tabs of one person show the same commands that wait; one is closed, and all are sent once, in order', async ({
  browser,
  server,
}) => {
  const { owner, incident, ana } = await aLead(server);
  const page = await screen(browser, { url: server.url, as: ana });
  const first = await opened(page, incident);
  const second = await opened(await page.context().newPage(), incident);
  await server.kill();
  await Promise.all([first.isLink('offline'), second.isLink('offline')]);

  const texts: string[] = [];
  for (const [n, tab] of [first, second, first, second].entries()) {
    texts.push(`note ${n}`);
    await tab.note(`note ${n}`);
    // Both have it before the next is given: the order of two tabs is the order of the disk.
    for (const { page: each, t } of [first, second])
      await expect(
        each.getByRole('button', {
          name: t(`outbox:button.waiting_${n === 0 ? 'one' : 'other'}`, { count: n + 1 }),
          exact: true,
        }),
      ).toBeVisible();
  }
  await showsWaiting(first, texts);
  await showsWaiting(second, texts);
  // What the first gave is the second's to send now.
  await first.page.close();
  await server.startAgain();
  await second.isLink('live', 20_000);
  await expect.poll(async () => notesIn(await owner.events(incident))).toEqual(texts);
  await expect(second.page.getByRole('button', { name: /waiting$/ })).toBeHidden();
  for (const text of texts)
    await expect(second.panel('timeline').getByText(text, { exact: true })).toHaveCount(1);
});

test('[SYNC-4] who signs out while something waits is asked, and what they discard is never sent', async ({
  browser,
  server,
}) => {
  const { owner, incident, ana } = await aLead(server);
  const cockpit = await opened(await screen(browser, { url: server.url, as: ana }), incident);
  const { page, t } = cockpit;
  await hasAllParts(page);
  await server.kill();
  await cockpit.isLink('offline');
  await cockpit.note('never mind');
  const signOut = async (answer: string) => {
    await page.getByRole('button', { name: t('settings:open') }).click();
    await page.getByRole('button', { name: t('settings:signOut') }).click();
    await expect(page.getByRole('alert')).toContainText(t('settings:unsent.count_one'));
    await page.getByRole('button', { name: answer, exact: true }).click();
  };
  await signOut(t('settings:stay'));
  await page.keyboard.press('Escape');
  await expect(cockpit.panel('timeline')).toContainText('never mind');
  await signOut(t('settings:unsent.discard'));
  await expect(page.getByRole('heading', { name: t('first-run:signedOut.title') })).toBeVisible();

  await server.startAgain();
  // The same person again, on the same device: nothing is left that could be sent.
  const again = await opened(await page.context().newPage(), incident);
  await again.note('the last word');
  await expect.poll(async () => notesIn(await owner.events(incident))).toEqual(['the last word']);
});
