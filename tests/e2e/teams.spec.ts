import { expect } from '@playwright/test';
import type { Joined } from '#shared/protocol/rest/joining.ts';
import { findings } from './support/axe.ts';
import { cockpitOn } from './support/cockpit.ts';
import { rest } from './support/rest.ts';
import { PHONE, screen } from './support/screens.ts';
import { test } from './support/test.ts';

const NAMES = ['Bo', 'Cy', 'Di', 'Ed', 'Fay', 'Gil', 'Hana', 'Ivo'] as const;

test('[ROLE-5] too many are split into teams, whose people know their lead; a team without one asks for one', async ({
  browser,
  server,
}) => {
  test.setTimeout(240_000);
  const owner = rest(server.url);
  const incident = await owner.declare('Writes blocked', { severity: 'SEV1' });
  const ana = await owner.person(incident, 'responder', 'Ana');
  const people = new Map<string, Joined>();
  for (const name of NAMES) people.set(name, await owner.person(incident, 'responder', name));
  await rest(server.url, ana.session).command(incident, 'command.claim', {});
  const as = (name: string) => {
    const joined = people.get(name);
    if (joined === undefined) throw new Error(`${name} is not here`);
    return joined;
  };

  const desk = await screen(browser, { url: server.url, as: ana });
  await desk.goto(`/incidents/${incident}`);
  const { t, panel } = cockpitOn(desk);
  const button = (name: string) => desk.getByRole('button', { name, exact: true });

  await test.step('eight direct reports are red, and one Enter splits them', async () => {
    await expect(panel('people').getByText(t('people:span.tooMany_other', { count: 8 }))).toBeVisible({
      timeout: 30_000,
    });
    await panel('people')
      .getByRole('button', { name: t('people:span.split') })
      .click();
    const dialog = desk.getByRole('dialog');
    await expect(dialog).toBeVisible();
    expect(await findings(desk)).toEqual([]);
    await desk.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(panel('people').getByRole('heading', { level: 3 })).toHaveText([
      t('people:teams.groups.direct'),
      t('people:teams.numbered', { place: 1 }),
      t('people:teams.numbered', { place: 2 }),
    ]);
  });

  // The screen shows what is expected before the server has it.
  await expect.poll(async () => Object.keys((await owner.state(incident)).teams)).toHaveLength(2);
  const { teams } = await owner.state(incident);
  const [team] = Object.values(teams).sort((a, b) => (a.name < b.name ? -1 : 1));
  const nameOf = (id: string | null | undefined) =>
    [...people].find(([, { participant }]) => participant === id)?.[0] ?? 'nobody';
  const lead = nameOf(team?.lead);
  const [member, second] = (team?.members ?? []).map(nameOf);
  const phone = await screen(browser, { url: server.url, as: as(member ?? ''), size: PHONE });
  const reports = phone.getByText(t('my-tasks:reportTo', { name: lead }));

  await test.step('a member sees whom they report to', async () => {
    await phone.goto(`/incidents/${incident}/me`);
    await expect(reports).toBeVisible({ timeout: 30_000 });
  });

  await test.step('the lead is removed: the rail says so, and the member reports to nobody else', async () => {
    await panel('people')
      .getByRole('button', { name: t('people:actionsOf', { name: lead }) })
      .click();
    await desk.getByRole('menuitem', { name: t('people:actions.remove') }).click();
    await desk.getByRole('textbox', { name: t('people:reason') }).fill('account stolen');
    await button(t('people:actions.remove')).click();
    await expect(panel('rail')).toContainText(t('clock-rail:teamLead', { team: team?.name ?? '' }));
    await expect(reports).toBeHidden();
  });

  await test.step('a new lead is named from the rail', async () => {
    await panel('rail')
      .getByRole('button', { name: t('clock-rail:actions.name-lead') })
      .click();
    expect(await findings(desk)).toEqual([]);
    await desk
      .getByRole('dialog')
      .getByRole('button', { name: new RegExp(t('people:teams.lead')) })
      .click();
    await desk.getByRole('option', { name: new RegExp(`^${second}`) }).click();
    await desk
      .getByRole('dialog')
      .getByRole('button', { name: t('people:teams.nameLead') })
      .click();
    await expect(phone.getByText(t('my-tasks:reportTo', { name: second ?? '' }))).toBeVisible();
    await expect(panel('rail')).not.toContainText(t('clock-rail:teamLead', { team: team?.name ?? '' }));
  });

  await test.step('everybody but two is released with a word of thanks, and recalled', async () => {
    await panel('people')
      .getByRole('button', { name: t('people:many') })
      .click();
    await desk.getByRole('menuitem', { name: t('actions:people.stand-down.label') }).click();
    const dialog = desk.getByRole('dialog');
    const stay = [...NAMES].filter((name) => ![lead, member].includes(name)).slice(0, 2);
    for (const name of stay)
      await dialog
        .locator('label')
        .filter({ hasText: new RegExp(`^${name} `) })
        .click();
    await dialog.getByRole('textbox', { name: t('people:standDown.words') }).fill('Sleep well.');
    expect(await findings(desk)).toEqual([]);
    await dialog.getByRole('button', { name: t('people:standDown.submit_other', { count: 5 }) }).click();
    await expect(dialog).toBeHidden();
    await expect(phone.getByText('Sleep well.')).toBeVisible();
    await panel('people')
      .getByRole('button', { name: t('people:many') })
      .click();
    await desk.getByRole('menuitem', { name: t('actions:people.recall-all.label') }).click();
    await expect(phone.getByText(t('my-tasks:reportTo', { name: second ?? '' }))).toBeVisible();
  });
});

test('[TASK-6] somebody who rests is given a task for a reason, and the timeline tells it', async ({
  browser,
  server,
}) => {
  test.setTimeout(240_000);
  const owner = rest(server.url);
  const incident = await owner.declare('Writes blocked');
  const ana = await owner.person(incident, 'responder', 'Ana');
  const bo = await owner.person(incident, 'responder', 'Bo');
  await rest(server.url, ana.session).command(incident, 'command.claim', {});
  await rest(server.url, bo.session).command(incident, 'rest.order', {});
  const desk = await screen(browser, { url: server.url, as: ana });
  await desk.goto(`/incidents/${incident}`);
  const { t, panel } = cockpitOn(desk);
  const line = desk.getByRole('combobox', { name: t('tasks:line') });
  await line.fill('@Bo 5m fail over to the second region');
  await line.press('Enter');
  await desk.getByRole('dialog').getByRole('textbox').fill('only Bo has the key');
  expect(await findings(desk)).toEqual([]);
  await desk.keyboard.press('Enter');
  await expect(line).toHaveValue('');
  await expect(panel('timeline')).toContainText('only Bo has the key');
  await expect(panel('timeline')).toContainText(t('timeline:unfit.resting'));
});
