import { expect } from '@playwright/test';
import { cockpitOn } from './support/cockpit.ts';
import { rest } from './support/rest.ts';
import { screen } from './support/screens.ts';
import { test } from './support/test.ts';

test('[TL-2] a note becomes a task by its menu, an update and a decision by keyboard, and leads to each', async ({
  browser,
  server,
}) => {
  test.setTimeout(240_000);
  const owner = rest(server.url);
  const incident = await owner.declare('Search is slow');
  const ana = await owner.person(incident, 'lead', 'Ana');
  const bo = await owner.person(incident, 'responder', 'Bo');
  await rest(server.url, ana.session).command(incident, 'command.claim', {});
  await rest(server.url, bo.session).command(incident, 'note.add', { text: 'db2 lags by 40 s' });
  const desk = await screen(browser, { url: server.url, as: ana });
  await desk.goto(`/incidents/${incident}`);
  const cockpit = cockpitOn(desk);
  const { t } = cockpit;
  await cockpit.isLink('live');
  const { keyboard } = desk;
  const note = cockpit.panel('timeline').getByRole('article').filter({ hasText: 'db2 lags by 40 s' }).first();
  const dialog = desk.getByRole('dialog');

  await test.step('by its menu: the words wait for a name', async () => {
    await note.focus();
    await keyboard.press('Enter');
    await desk.getByRole('menuitem', { name: t('timeline:become.task') }).click();
    const line = desk.getByRole('combobox', { name: t('tasks:line') });
    await expect(line).toBeFocused();
    await expect(line).toHaveValue('@ db2 lags by 40 s');
    await keyboard.type('Bo');
    await keyboard.press('Enter');
    await expect(line).toHaveValue('@Bo db2 lags by 40 s');
    await keyboard.press('Enter');
    await expect(line).toHaveValue('');
    await expect(note.getByRole('button', { name: /became a task/ })).toBeVisible();
  });

  const takenTo = async (target: 'decision' | 'broadcast') => {
    await note.focus();
    await keyboard.press('m');
    for (let step = 0; step < 5; step++) {
      const focused = await desk.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
      if (focused.startsWith(t(`timeline:become.${target}`))) break;
      await keyboard.press('Tab');
    }
    await keyboard.press('Enter');
  };

  await test.step('taken to the updates', async () => {
    await takenTo('broadcast');
    await expect(dialog.getByRole('textbox', { name: t('broadcasts:compose.text') })).toHaveValue(
      'db2 lags by 40 s',
    );
    await dialog.getByRole('button', { name: t('broadcasts:compose.preview'), exact: true }).click();
    await dialog.getByRole('button', { name: t('broadcasts:preview.keep'), exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(note.getByRole('button', { name: /became an update/ })).toBeVisible();
  });

  await test.step('by the keyboard: M takes it, Tab goes on, Enter lets it go', async () => {
    await takenTo('decision');
    await expect(dialog.getByRole('textbox', { name: t('decisions:proposal'), exact: true })).toHaveValue(
      'db2 lags by 40 s',
    );
    await keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  });

  await test.step('the link is kept, both ways', async () => {
    await desk.reload();
    await cockpit.isLink('live');
    const origin = cockpit.panel('tasks').getByRole('button', { name: /^from a note \d/ });
    await origin.click();
    await expect(note).toBeFocused();
    const state = await owner.state(incident);
    const id = (await owner.events(incident)).find(({ type }) => type === 'note.added')?.id;
    expect(Object.values(state.tasks).map((task) => task.note)).toEqual([id]);
    expect(Object.values(state.broadcasts).map((update) => update.note)).toEqual([id]);
  });
});
