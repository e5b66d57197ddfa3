import { expect } from '@playwright/test';
import { cockpitOn } from './support/cockpit.ts';
import { rest } from './support/rest.ts';
import { screen } from './support/screens.ts';
import { test } from './support/test.ts';
import { typeInField } from './support/typing.ts';

test('[DESK-4 CLOCK-2] a commander runs an incident without a mouse', async ({ browser, server }) => {
  // A whole incident, key by key.
  test.setTimeout(240_000);
  const owner = rest(server.url);
  const incident = await owner.declare('Search is slow');
  const ana = await owner.person(incident, 'lead', 'Ana');
  const kenji = await owner.person(incident, 'responder', 'Kenji');
  const asKenji = rest(server.url, kenji.session);

  const page = await screen(browser, { url: server.url, as: ana });
  const cockpit = cockpitOn(page);
  const { t } = cockpit;
  const { keyboard } = page;
  const dialog = page.getByRole('dialog');
  await page.goto(`/incidents/${incident}`);
  await cockpit.isLink('live');

  // The overview of keys opens by its key and closes by Escape.
  await keyboard.press('?');
  await expect(dialog).toContainText(t('actions:task.new.label'));
  await keyboard.press('Escape');

  // Command: one key, one confirmation, the opening line.
  await keyboard.press('c');
  await expect(dialog).toContainText(t('command:claimTitle'));
  await keyboard.press('Enter');
  await expect(dialog).toContainText(t('command:claimed'));
  await keyboard.press('Enter');
  await expect(dialog).toBeHidden();

  // A task in one line, the name completed from two letters.
  await keyboard.press('t');
  await typeInField(page, '@Ke');
  await keyboard.press('Enter');
  await typeInField(page, '20m look at the slow queries');
  await keyboard.press('Enter');
  await expect(cockpit.column('assigned')).toContainText('look at the slow queries');
  // Shown at once, and sent when the line is there.
  await expect.poll(async () => Object.keys((await owner.state(incident)).tasks)).toHaveLength(1);
  const [task] = Object.keys((await owner.state(incident)).tasks);
  await asKenji.command(incident, 'task.understand', { task });
  await expect(cockpit.column('understood')).toContainText('look at the slow queries');

  // A note, and none of its letters is taken for a key.
  await keyboard.press('Escape');
  await keyboard.press('n');
  await typeInField(page, 'Bridge: no big changes till noon');
  await keyboard.press('Enter');
  await expect(cockpit.panel('timeline')).toContainText('Bridge: no big changes till noon');
  await keyboard.press('Escape');

  // An update: written, seen, sent.
  await keyboard.press('b');
  await expect(dialog).toBeVisible();
  await typeInField(page, 'Search is slow since 14:02. We are on it.');
  await keyboard.press('Control+Enter');
  await expect(dialog.getByRole('article')).toContainText('Search is slow since 14:02.');
  await dialog.getByRole('button', { name: t('broadcasts:preview.send'), exact: true }).focus();
  await keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(cockpit.panel('broadcasts')).toContainText('Search is slow since 14:02.', { timeout: 20_000 });

  // The panels by number, and the action of what is due next by Enter.
  await keyboard.press('2');
  await expect(cockpit.panel('tasks').locator(':focus')).toHaveCount(1);
  await page.getByRole('button', { name: t('command:phaseActions') }).focus();
  await keyboard.press('Enter');
  await page.getByRole('menuitem', { name: t('command:resolve') }).focus();
  await keyboard.press('Enter');
  await dialog.getByRole('button', { name: t('command:submit.resolve') }).focus();
  await keyboard.press('Enter');
  await expect(cockpit.panel('timeline')).toContainText(t('timeline:events.incident.resolved'));
});
