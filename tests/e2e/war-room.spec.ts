import { expect } from '@playwright/test';
import { findings } from './support/axe.ts';
import { cockpitOn } from './support/cockpit.ts';
import { phoneOn } from './support/phone.ts';
import { rest } from './support/rest.ts';
import { PHONE, screen } from './support/screens.ts';
import { test } from './support/test.ts';

test('[INC-4 INC-2 AUTH-2] one action opens the room: links, guests, an aid for the severity, two who count', async ({
  browser,
  server,
}) => {
  const desk = await screen(browser, { url: server.url });
  const cockpit = cockpitOn(desk);
  const { t } = cockpit;
  await phoneOn(desk).join(server.invite, 'Maya');

  // The owner says what a new room gets, and it is on record.
  await desk.getByRole('link', { name: t('first-run:workspace'), exact: true }).click();
  const links = desk.getByRole('region', { name: t('workspace:links.heading') });
  await links.getByRole('button', { name: t('workspace:links.add') }).click();
  await links
    .getByRole('textbox', { name: t('workspace:links.template') })
    .fill('https://meet.example/{key}?t={title}');
  await expect(links).toContainText('https://meet.example/QD-42?t=Checkout%20fails');
  await links.getByRole('button', { name: /^Save/ }).click();
  await expect(links.getByRole('status')).toContainText(t('workspace:saved'));
  const severities = desk.getByRole('region', { name: t('workspace:severities.heading') });
  await severities.getByRole('textbox', { name: 'SEV1: customer contacts, from' }).fill('5');
  await severities.getByRole('button', { name: /^Save/ }).click();
  await expect(desk.getByRole('region', { name: t('workspace:history.heading') })).toContainText(
    'changed what severities mean (SEV1)',
  );
  expect(await findings(desk)).toEqual([]);
  if (process.env['SHOTS'] !== undefined)
    await desk.screenshot({ path: `${process.env['SHOTS']}/workspace-en.png`, fullPage: true });

  // A title declares; the card stands, with a link for people and one for guests.
  await desk.getByRole('link', { name: t('workspace:back') }).click();
  await desk.getByRole('textbox', { name: t('first-run:declare.title') }).fill('Writes & reads blocked');
  await desk.getByRole('button', { name: t('first-run:declare.submit'), exact: true }).click();
  const card = desk.getByRole('dialog');
  const guests = card.getByRole('region', { name: 'Link: Guests' });
  await expect(guests).toContainText('/join#', { timeout: 30_000 });
  const link = (await guests.innerText()).trim();
  await expect(card.getByRole('link', { name: 'Bridge' })).toHaveAttribute(
    'href',
    'https://meet.example/QD-1?t=Writes%20%26%20reads%20blocked',
  );
  expect(await findings(desk)).toEqual([]);
  if (process.env['SHOTS'] !== undefined) {
    await desk.screenshot({ path: `${process.env['SHOTS']}/card-en.png` });
    await desk.emulateMedia({ media: 'print' });
    await desk.screenshot({ path: `${process.env['SHOTS']}/sheet-en.png`, fullPage: true });
    await desk.emulateMedia({ media: 'screen' });
  }
  await desk.keyboard.press('Escape');
  await expect(card).toBeHidden();
  await cockpit.claim();

  // The guest's link lets one in, who has the bridge under the thumb; the next is told that it is used up.
  const phone = phoneOn(await screen(browser, { url: server.url, size: PHONE }));
  await phone.join(link, 'Gus');
  await expect(phone.page.getByRole('link', { name: 'Join the bridge' })).toBeVisible();
  const late = phoneOn(await screen(browser, { url: server.url, size: PHONE }));
  await late.join(link, 'Eve');
  await expect(late.page.getByRole('alert')).toContainText('Ask for a new link');

  // Two customer liaisons count at once, and it adds up.
  const api = rest(server.url);
  const incident = (await api.openIncidents())[0]?.incident ?? '';
  const counters = await Promise.all(
    ['Cleo', 'Cass'].map(async (name) => {
      const as = await api.person(incident, 'customer-liaison', name);
      const page = await screen(browser, { url: server.url, size: PHONE, as });
      await page.goto(`/incidents/${incident}/me`);
      return page;
    }),
  );
  await Promise.all(
    counters.map(async (page) => {
      const more = page.getByRole('button', { name: 'One more' });
      for (let each = 0; each < 3; each += 1) await more.click();
    }),
  );
  const banner = desk.getByRole('banner');
  await expect(banner.getByRole('button', { name: /^6 contacts · 6 in 15 min/ })).toBeVisible();
  if (process.env['SHOTS'] !== undefined)
    await counters[0]?.screenshot({ path: `${process.env['SHOTS']}/phone-en.png`, fullPage: true });

  // The aid proposes by the workspace's definitions, says why, and Enter takes it.
  await desk.locator('body').press('s');
  const aid = desk.getByRole('dialog');
  await expect(aid).toContainText('6 customer contacts. It begins at 5.');
  expect(await findings(desk)).toEqual([]);
  if (process.env['SHOTS'] !== undefined)
    await desk.screenshot({ path: `${process.env['SHOTS']}/aid-en.png` });
  await aid.getByRole('button', { name: 'Record it and set SEV1' }).click();
  await expect(banner.getByRole('button', { name: /SEV1/ })).toBeVisible();
  await expect(cockpit.panel('timeline')).toContainText('SEV1 is proposed');
  if (process.env['SHOTS'] !== undefined)
    await desk.screenshot({ path: `${process.env['SHOTS']}/cockpit-en.png` });
});
