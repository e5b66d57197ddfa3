import { expect } from '@playwright/test';
import { cockpitOn } from './support/cockpit.ts';
import { phoneOn } from './support/phone.ts';
import { rest } from './support/rest.ts';
import { PHONE, screen } from './support/screens.ts';
import { test } from './support/test.ts';

test('[SYNC-6 SYNC-4] without a server every screen says so within 5 s, and what is said meanwhile is sent on return', async ({
  browser,
  server,
}) => {
  const owner = rest(server.url);
  const incident = await owner.declare('Search is slow');
  const ana = await owner.person(incident, 'lead', 'Ana');
  const kenji = await owner.person(incident, 'responder', 'Kenji');
  const cockpit = cockpitOn(await screen(browser, { url: server.url, as: ana }));
  await cockpit.page.goto(`/incidents/${incident}`);
  const phone = phoneOn(await screen(browser, { url: server.url, size: PHONE, as: kenji }));
  await phone.page.goto(`/incidents/${incident}/me`);
  await cockpit.claim();
  await cockpit.assign('@Kenji 20m look at the slow queries');
  await phone.isTold('look at the slow queries');

  await server.end();
  await cockpit.isLink('offline', 5_000);
  await phone.isLink('offline', 5_000);

  await cockpit.note('The bridge goes on by phone.');
  await expect(cockpit.panel('timeline')).toContainText('The bridge goes on by phone.');
  await expect(
    cockpit.page.getByRole('button', { name: cockpit.t('outbox:button.waiting_one', { count: 1 }) }),
  ).toBeVisible();
  await phone.understand();
  await expect(phone.page.getByText(phone.t('my-tasks:unsent.count_one')).first()).toBeVisible();

  await server.startAgain();
  await cockpit.isLink('live', 20_000);
  await phone.isLink('live', 20_000);
  await expect(cockpit.column('understood')).toContainText('look at the slow queries');
  const said = (await owner.events(incident)).filter(({ type }) => type === 'note.added');
  expect(said.map(({ data }) => (data as { text: string }).text)).toEqual(['The bridge goes on by phone.']);
});
