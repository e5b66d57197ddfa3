import { expect, type Page } from '@playwright/test';
import { findings } from './support/axe.ts';
import { cockpitOn } from './support/cockpit.ts';
import { rest } from './support/rest.ts';
import { screen } from './support/screens.ts';
import { test } from './support/test.ts';
import { typeInField } from './support/typing.ts';

/** Opens the palette, types and takes the first that is found. */
async function byName(page: Page, query: string): Promise<void> {
  await page.keyboard.press('Control+k');
  const line = page.getByRole('dialog').getByRole('combobox');
  await expect(line).toBeFocused();
  await page.keyboard.type(query);
  await expect(line).toHaveValue(query);
  await page.keyboard.press('Enter');
}

for (const [language, queries] of [
  [
    'en',
    {
      claim: 'take command',
      severity: 'sev1',
      task: 'give kenji',
      update: 'write an up',
      resolve: 'resolve',
    },
  ],
  [
    'ja',
    {
      claim: 'sikiwotoru',
      severity: 'juudaido sev1',
      task: 'kenji tasuku',
      update: 'kousinn',
      resolve: 'hukkyuuwosengen',
    },
  ],
] as const) {
  test(`[DESK-4] an incident is run by the palette alone (${language})`, async ({ browser, server }) => {
    // A whole incident, with a look at every colour on the way.
    test.setTimeout(240_000);
    const owner = rest(server.url);
    const incident = await owner.declare('Search is slow');
    const ana = await owner.person(incident, 'lead', 'Ana');
    await owner.person(incident, 'responder', 'Kenji');
    const page = await screen(browser, { url: server.url, as: ana, language });
    const cockpit = cockpitOn(page, language);
    const { t } = cockpit;
    const dialog = page.getByRole('dialog');
    await page.goto(`/incidents/${incident}`);
    await cockpit.isLink('live');

    await byName(page, queries.claim);
    await expect(dialog).toContainText(t('command:claimTitle'));
    await page.keyboard.press('Enter');
    await expect(dialog).toContainText(t('command:claimed'));
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();

    await byName(page, queries.severity);
    await expect(page.getByRole('banner').getByText('SEV1', { exact: true })).toBeVisible();

    await byName(page, queries.task);
    await typeInField(page, '20m look at the slow queries');
    await page.keyboard.press('Enter');
    await expect(cockpit.column('assigned')).toContainText('look at the slow queries');

    await byName(page, queries.update);
    await expect(dialog).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();

    await page.keyboard.press('Control+k');
    await expect(dialog.getByRole('option').first()).toBeVisible();
    expect.soft(await findings(page), 'palette').toEqual([]);
    await page.keyboard.press('Escape');

    await byName(page, queries.resolve);
    await dialog.getByRole('button', { name: t('command:submit.resolve') }).focus();
    await page.keyboard.press('Enter');
    await expect(cockpit.panel('timeline')).toContainText(t('timeline:events.incident.resolved'));
  });
}

test('[TL-5] the room as it stood, to look at and not to change, while it goes on', async ({
  browser,
  server,
}) => {
  test.setTimeout(240_000);
  const owner = rest(server.url);
  const incident = await owner.declare('Search is slow', { severity: 'SEV2' });
  const ana = await owner.person(incident, 'lead', 'Ana');
  const kenji = await owner.person(incident, 'responder', 'Kenji');
  const asAna = rest(server.url, ana.session);
  const asKenji = rest(server.url, kenji.session);
  await asAna.command(incident, 'command.claim', {});
  const given = await asAna.command(incident, 'task.assign', {
    title: 'look at the slow queries',
    assignee: kenji.participant,
    minutes: 20,
  });
  const task = given.events[0]?.id;
  await asKenji.command(incident, 'task.understand', { task });
  await asKenji.command(incident, 'task.report', { task, outcome: 'done', text: 'an index was missing' });

  const page = await screen(browser, { url: server.url, as: ana });
  const cockpit = cockpitOn(page);
  const { t } = cockpit;
  const bar = page.getByRole('region', { name: t('past:title'), exact: true });
  await page.goto(`/incidents/${incident}`);
  await cockpit.isLink('live');
  await expect(cockpit.column('done')).toContainText('look at the slow queries');

  // To before the task was done: from the last entry, back by the arrows of the scrubber.
  await byName(page, 'look at the past');
  await expect(bar).toBeVisible();
  await page.getByRole('slider', { name: t('past:scrub') }).focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(cockpit.column('assigned')).toContainText('look at the slow queries');
  await expect(cockpit.panel('timeline')).not.toContainText('an index was missing');
  await expect(page).toHaveURL(/\?at=\d+$/);
  expect.soft(await findings(page), 'past').toEqual([]);

  // Nothing can be done there.
  await expect(page.getByRole('combobox', { name: t('tasks:line') })).toBeHidden();
  await page.keyboard.press('t');
  await expect(page.getByText('You are looking at the past, where nothing can be changed')).toBeVisible();
  await page.getByRole('button', { name: t('app:acknowledge') }).click();

  // What others do meanwhile is there at once when one is back.
  await asKenji.command(incident, 'note.add', { text: 'the index is built' });
  await expect(bar).toContainText(t('past:since_other', { count: 3 }));
  await expect(cockpit.panel('timeline')).not.toContainText('the index is built');
  await page.keyboard.press('Escape');
  await expect(bar).toBeHidden();
  await expect(cockpit.panel('timeline')).toContainText('the index is built');
  await expect(cockpit.column('done')).toContainText('look at the slow queries');

  // From an entry of the timeline.
  const entry = cockpit
    .panel('timeline')
    .getByRole('article')
    .filter({ hasText: 'look at the slow queries' })
    .first();
  await entry.hover();
  await entry.getByRole('button', { name: t('timeline:actions'), exact: true }).click();
  await page.getByRole('menuitem', { name: t('timeline:standHere') }).click();
  await expect(bar).toBeVisible();
  await expect(cockpit.column('assigned')).toContainText('look at the slow queries');

  // A link can be shared; one past the head is refused in words.
  await page.goto(`/incidents/${incident}?at=3`);
  await expect(bar).toContainText('3');
  await page.goto(`/incidents/${incident}?at=99999`);
  await expect(page.getByText(/The record has no entry .*99999/)).toBeVisible();
  await expect(bar).toBeHidden();
});
