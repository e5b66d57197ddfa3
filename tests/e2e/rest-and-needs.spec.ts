import { type Browser, expect } from '@playwright/test';
import { findings } from './support/axe.ts';
import { cockpitOn } from './support/cockpit.ts';
import { phoneOn } from './support/phone.ts';
import { rest } from './support/rest.ts';
import type { RoomServer } from './support/room-server.ts';
import { PHONE, screen } from './support/screens.ts';
import { test } from './support/test.ts';
import { typeInField } from './support/typing.ts';

/** Ana commands at a desk, Bo is on a phone. */
async function twoPeople(browser: Browser, server: RoomServer) {
  const owner = rest(server.url);
  const incident = await owner.declare('Search is slow', { severity: 'SEV2' });
  const ana = await owner.person(incident, 'deputy', 'Ana');
  const bo = await owner.person(incident, 'responder', 'Bo');
  const anas = rest(server.url, ana.session);
  await anas.command(incident, 'command.claim', {});
  const desk = await screen(browser, { url: server.url, as: ana });
  const phone = await screen(browser, { url: server.url, as: bo, size: PHONE });
  await Promise.all([desk.goto(`/incidents/${incident}`), phone.goto(`/incidents/${incident}/me`)]);
  const [cockpit, bos] = [cockpitOn(desk), phoneOn(phone)];
  await Promise.all([cockpit.isLink('live'), bos.isLink('live')]);
  return { owner, incident, anas, cockpit, bos, bo };
}

test('[FAT-6] two keys order rest; the person sees food and bed, is left alone, is called back and comes back', async ({
  browser,
  server,
}) => {
  const { incident, anas, cockpit, bos } = await twoPeople(browser, server);
  const { page, t } = cockpit;
  await anas.command(incident, 'rest.set_places', { food: 'Kitchen, 2nd floor', bed: 'Hotel Anker' });
  await page.keyboard.press('z');
  const dialog = page.getByRole('dialog', { name: t('people:rest.title') });
  await expect(dialog.getByRole('button', { name: t('people:actions.order-rest') })).toBeFocused();
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();

  const resting = bos.page.getByRole('region', { name: t('my-tasks:rest.title') });
  await expect(resting).toContainText('Kitchen, 2nd floor');
  await expect(resting).toContainText('Hotel Anker');
  await expect(resting).toContainText(t('my-tasks:rest.muted'));
  expect(await findings(bos.page)).toEqual([]);

  await cockpit
    .panel('people')
    .getByRole('button', { name: t('people:actionsOf', { name: 'Bo' }) })
    .click();
  await page.getByRole('menuitem', { name: t('people:actions.call-back') }).click();
  await expect(resting.getByRole('alert')).toContainText(t('my-tasks:rest.called', { name: 'Ana' }));
  expect(await findings(bos.page)).toEqual([]);
  await expect(cockpit.panel('people')).toContainText(t('people:calledBack'));
  await resting.getByRole('button', { name: t('my-tasks:rest.back') }).tap();
  await expect(resting).toBeHidden();
  await expect(cockpit.panel('people')).not.toContainText(t('people:restUntil'));
});

test('[SHIFT-5] a need goes from needed to arranged to done between a phone and a desk', async ({
  browser,
  server,
}) => {
  const { owner, incident, cockpit, bos } = await twoPeople(browser, server);
  const { page, t } = cockpit;
  await bos.page.getByRole('button', { name: t('my-tasks:logistics.ask') }).tap();
  const sheet = bos.page.getByRole('dialog', { name: t('my-tasks:logistics.askTitle') });
  await sheet.getByRole('textbox', { name: t('my-tasks:logistics.what') }).fill('Dinner for four');
  expect(await findings(bos.page)).toEqual([]);
  await sheet.getByRole('button', { name: t('my-tasks:logistics.send') }).tap();

  const due = cockpit.panel('rail').getByRole('listitem').filter({ hasText: 'Dinner for four' });
  await due.getByRole('button', { name: t('clock-rail:actions.logistics') }).click();
  const dialog = page.getByRole('dialog', { name: t('logistics:title') });
  const row = dialog.getByRole('listitem').filter({ hasText: 'Dinner for four' });
  await expect(row.getByRole('button', { name: t('logistics:arrange'), exact: true })).toBeFocused();
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await typeInField(page, 'Pizza, here at 19:00');
  await page.keyboard.press('Enter');
  await expect(row).toContainText('Pizza, here at 19:00');

  const needs = bos.page.getByRole('region', { name: t('my-tasks:logistics.title') });
  await expect(needs).toContainText('Pizza, here at 19:00');
  await needs.getByRole('button', { name: t('my-tasks:logistics.finish') }).tap();
  await expect(row).toContainText(t('logistics:status.done'));
  await expect
    .poll(async () => Object.values((await owner.state(incident)).logistics).map(({ status }) => status))
    .toEqual(['done']);
});
