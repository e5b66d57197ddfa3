import { expect } from '@playwright/test';
import { cockpitOn } from './support/cockpit.ts';
import { phoneOn } from './support/phone.ts';
import { PHONE, screen } from './support/screens.ts';
import { test } from './support/test.ts';

test('[AUTH-2 INC-1 AUTH-3] from the owner’s link to a guest on a phone, and out again', async ({
  browser,
  server,
}) => {
  // The owner's one-time link asks one question and leads to the first page.
  const desk = await screen(browser, { url: server.url });
  const cockpit = cockpitOn(desk);
  const { t } = cockpit;
  await phoneOn(desk).join(server.invite, 'Maya');

  // A title is enough to declare.
  await desk.getByRole('textbox', { name: t('first-run:declare.title') }).fill('Checkout fails in Europe');
  await desk.getByRole('button', { name: t('first-run:declare.submit'), exact: true }).click();
  // The room's card is there with its links; Escape leads to the cockpit.
  await expect(desk.getByRole('dialog')).toContainText(t('war-room:doors.title'));
  await desk.keyboard.press('Escape');
  await expect(desk.getByRole('banner')).toContainText('Checkout fails in Europe');
  await cockpit.claim();

  // The invitation is a link that is shown once.
  await desk.getByRole('button', { name: t('cockpit:invite'), exact: true }).click();
  const dialog = desk.getByRole('dialog');
  await dialog.getByRole('button', { name: t('invite:make'), exact: true }).click();
  const link = (await dialog.getByRole('region', { name: t('invite:link') }).innerText()).trim();
  expect(link).toMatch(/\/join#/);
  await dialog.getByRole('button', { name: t('app:done'), exact: true }).click();

  const phone = phoneOn(await screen(browser, { url: server.url, size: PHONE }));
  await phone.join(link, 'Kenji');
  await expect(phone.page.getByText(phone.t('my-tasks:none.title'))).toBeVisible();
  await expect(cockpit.panel('people')).toContainText('Kenji');
  // The secret does not stay in the address bar.
  expect(phone.page.url()).not.toContain('#');

  // A link that was used up lets nobody else in, and says so.
  const stranger = phoneOn(await screen(browser, { url: server.url, size: PHONE }));
  await stranger.join(link, 'Eve');
  await expect(stranger.page.getByRole('alert')).toContainText('Ask for a new link');

  // Removed with a reason: cut off at once, and told why.
  await cockpit
    .panel('people')
    .getByRole('button', { name: t('people:actionsOf', { name: 'Kenji' }) })
    .click();
  await desk.getByRole('menuitem', { name: t('people:actions.remove') }).click();
  const sure = desk.getByRole('alertdialog');
  await sure.getByRole('textbox', { name: t('people:reason') }).fill('Wrong room');
  await sure.getByRole('button', { name: t('people:actions.remove') }).click();
  await expect(phone.page.getByRole('heading', { level: 1 })).toContainText(
    /not in this room any more|removed from this room/,
  );
  await expect(cockpit.panel('timeline')).toContainText('removed Kenji from the room');
});
