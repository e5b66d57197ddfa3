import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { findings } from './support/axe.ts';
import { rest } from './support/rest.ts';
import { PHONE, screen } from './support/screens.ts';
import { test } from './support/virtual-room.ts';
import { words } from './support/words.ts';
import { openWorkspace } from './support/workspace.ts';

test('[SHIFT-4] the owner sees how two incidents lay on people, and takes it away as a table', async ({
  browser,
  room,
}) => {
  test.setTimeout(240_000);
  const t = words('en');
  const owner = rest(room.url);
  const first = await owner.declare('Checkout fails', { severity: 'SEV1' });
  const ana = await owner.person(first, 'lead', 'Ana');
  await owner.person(first, 'responder', 'Bo');
  await owner.command(first, 'participant.release', {
    participant: (await owner.person(first, 'responder', 'Cy')).participant,
  });
  await room.pass(120);
  await owner.command(first, 'incident.resolve', {});
  const second = await owner.declare('Search is slow', { severity: 'SEV2' });
  const dora = await owner.person(second, 'responder', 'Dora');
  await rest(room.url, dora.session).command(second, 'participant.describe', { zone: 'Asia/Tokyo' });
  await room.pass(60);
  await owner.command(second, 'incident.resolve', {});

  const page = await screen(browser, { url: room.url });
  await openWorkspace(page, room);
  await page.getByRole('link', { name: t('workspace:load') }).click();
  await expect(page).toHaveURL(`${room.url}/load`);

  // The three hours may have passed midnight, in Tokyo too.
  await page.getByRole('button', { name: t('load:range.own') }).click();
  const last = page.getByLabel(t('load:range.to'));
  const tomorrow = new Date(Date.now() + 2 * 24 * 60 * 60_000).toISOString().slice(0, 10);
  await last.fill(tomorrow);
  await page.getByRole('button', { name: t('load:range.show') }).click();
  await expect(page.getByRole('gridcell').first()).toBeVisible();

  const table = page.getByRole('table', { name: t('load:table.caption') });
  await expect(table.getByRole('row', { name: /^Ana/ })).toContainText('2 hr');
  await expect(table.getByRole('row', { name: /^Bo/ })).toContainText('40%');
  await expect(table.getByRole('row', { name: /^Dora/ })).toContainText('1 hr');
  await expect(table.getByRole('row', { name: /^Dora/ })).toContainText('Asia/Tokyo');
  await expect(page.getByText('would be 25%')).toBeVisible();

  await page.getByRole('grid').locator('[tabindex="0"]').focus();
  await page.keyboard.press('End');
  await expect(page.locator(':focus')).toHaveAttribute('aria-label', /^Ana, /);
  expect(await findings(page)).toEqual([]);

  const [csv] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: t('load:take.csv') }).click(),
  ]);
  expect(readFileSync(await csv.path(), 'utf8')).toContain('"Dora","Asia/Tokyo",1,');

  // Each of them may see their own, and nobody else's.
  const asAna = (path: string) =>
    fetch(`${room.url}/api/v1${path}?from=2026-01-01&to=2026-02-01`, {
      headers: { authorization: `Bearer ${ana.session}` },
    });
  expect([(await asAna('/me/load')).status, (await asAna('/load')).status]).toEqual([200, 403]);
  const phone = await screen(browser, { url: room.url, as: ana, size: PHONE });
  await phone.goto(`/incidents/${first}/me`);
  const mine = phone.getByRole('region', { name: t('load:mine.title') });
  await mine.getByRole('button', { name: t('load:range.last_other', { count: 28 }) }).tap();
  // Her hours may be those of tomorrow, by a room's clock that was moved on.
  await expect(mine.getByRole('status')).toContainText(' – ');
  expect(await findings(phone)).toEqual([]);
});
