import { expect } from '@playwright/test';
import { cockpitOn } from './support/cockpit.ts';
import { phoneOn } from './support/phone.ts';
import { rest } from './support/rest.ts';
import { screen } from './support/screens.ts';
import { test } from './support/test.ts';

test('[INC-3] the sample incident plays from the first page, marked as a drill everywhere, and stays inside', async ({
  browser,
  server,
}) => {
  const desk = await screen(browser, { url: server.url });
  const cockpit = cockpitOn(desk);
  const { t } = cockpit;
  await phoneOn(desk).join(server.invite, 'Maya');
  await desk.getByRole('radio', { name: /^300×/ }).check();
  await desk.getByRole('button', { name: t('first-run:sample.play'), exact: true }).click();

  await expect(desk.getByText(t('command:drill'), { exact: true })).toBeVisible();
  await expect(desk.getByText(t('command:drillSpeed', { speed: 300 }))).toBeVisible();
  await expect(cockpit.panel('people')).toContainText('Ana Ruiz');
  await expect(cockpit.panel('timeline')).toContainText('Grace Okafor', { timeout: 20_000 });
  await expect(cockpit.panel('tasks')).toContainText('Block the spam sources', { timeout: 20_000 });
  await expect(desk.getByText(t('broadcasts:drill'), { exact: true })).toBeVisible();

  const [drill] = await rest(server.url).openIncidents();
  await desk.goto(`/incidents/${drill?.incident}/me`);
  await expect(desk.getByText(t('my-tasks:drill'), { exact: true })).toBeVisible();
  await desk.goto('/');
  await expect(desk.getByText(t('first-run:drill'), { exact: true })).toBeVisible();

  // A public update was sent inside the drill; the public page knows nothing of it.
  await expect
    .poll(async () => (await rest(server.url).events(drill?.incident ?? '')).map(({ type }) => type))
    .toContain('broadcast.sent');
  await desk.goto('/status');
  await expect(desk.getByRole('main')).not.toContainText('Saving changes may fail');
});
