import { type Browser, expect, type Locator, type Page } from '@playwright/test';
import type { Joined } from '#shared/protocol/rest/joining.ts';
import { findings } from './support/axe.ts';
import { type Cockpit, cockpitOn } from './support/cockpit.ts';
import { rest } from './support/rest.ts';
import type { RoomServer } from './support/room-server.ts';
import { PHONE, screen } from './support/screens.ts';
import { test } from './support/test.ts';
import { words } from './support/words.ts';

const t = words('en');

/** Ana commands, Mei is her deputy, Victor is an executive who looks on, Kenji works. */
async function room(server: RoomServer) {
  const owner = rest(server.url);
  const incident = await owner.declare('Writes blocked', { severity: 'SEV1' });
  const ana = await owner.person(incident, 'lead', 'Ana');
  const mei = await owner.person(incident, 'deputy', 'Mei');
  const victor = await owner.person(incident, 'observer', 'Victor');
  const kenji = await owner.person(incident, 'responder', 'Kenji');
  const asAna = rest(server.url, ana.session);
  await asAna.command(incident, 'command.claim', {});
  await asAna.command(incident, 'risk.note', { text: 'the second region has no spare disk' });
  await asAna.command(incident, 'task.assign', {
    title: 'check replication lag',
    assignee: kenji.participant,
    minutes: 20,
  });
  return { owner, incident, ana, mei, victor, kenji, asAna };
}

async function desk(browser: Browser, server: RoomServer, incident: string, as: Joined): Promise<Cockpit> {
  const page = await screen(browser, { url: server.url, as });
  await page.goto(`/incidents/${incident}`);
  const cockpit = cockpitOn(page);
  await cockpit.isLink('live');
  return cockpit;
}

/** The row about an offer of command. */
function offerOn(page: Page): Locator {
  return page.getByRole('region', { name: t('transfer:offerLabel') });
}

function button(page: Page, name: string): Locator {
  return page.getByRole('button', { name, exact: true });
}

/** Who commands, as the top of a screen says it. */
function header(page: Page): Locator {
  return page.getByRole('banner');
}

async function offerTo(page: Page, name: string): Promise<void> {
  await page.keyboard.press('h');
  await page
    .getByRole('dialog')
    .getByRole('radio', { name: new RegExp(`^${name}`) })
    .check();
  await button(page, t('transfer:offerTo', { name })).click();
  await expect(page.getByRole('dialog')).toBeHidden();
}

/** Opens what can be done about somebody and chooses it. */
async function act({ page, panel }: Cockpit, name: string, action: string): Promise<void> {
  await panel('people')
    .getByRole('button', { name: t('people:actionsOf', { name }) })
    .click();
  await page.getByRole('menuitem', { name: t(`people:actions.${action}`) }).click();
}

test('[ROLE-3] command goes over by an offer, a read-back on a phone and one line, on all screens', async ({
  browser,
  server,
}) => {
  test.setTimeout(240_000);
  const { owner, incident, ana, mei, victor, kenji } = await room(server);
  const anas = await desk(browser, server, incident, ana);
  const victors = await desk(browser, server, incident, victor);
  const phone = await screen(browser, { url: server.url, as: mei, size: PHONE });
  await phone.goto(`/incidents/${incident}/me`);
  const commander = async () => (await owner.state(incident)).command.commander;

  await test.step('H, Mei, offer: a row on both sides, none on the third', async () => {
    await anas.page.keyboard.press('h');
    const dialog = anas.page.getByRole('dialog');
    await expect(dialog).toContainText('the second region has no spare disk');
    await expect(dialog.getByRole('radio', { name: /^Mei/ })).toBeChecked();
    await expect(dialog.getByRole('radio', { name: /^Mei/ })).toBeFocused();
    expect(await findings(anas.page)).toEqual([]);
    await anas.page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await offerTo(anas.page, 'Mei');
    await expect(offerOn(anas.page)).toContainText(t('transfer:waitingFor', { name: 'Mei' }));
    await expect(offerOn(phone)).toContainText(t('transfer:offersYou', { name: 'Ana' }));
    await expect(offerOn(victors.page)).toBeHidden();
    expect(await findings(phone)).toEqual([]);
  });

  await test.step('she declines, is asked again, and the offer is taken back under her thumb', async () => {
    await offerOn(phone)
      .getByRole('button', { name: t('transfer:decline') })
      .tap();
    await expect(offerOn(anas.page)).toBeHidden();
    await offerTo(anas.page, 'Mei');
    await button(phone, t('transfer:readBack')).tap();
    await expect(phone.getByRole('dialog')).toContainText('check replication lag');
    await offerOn(anas.page)
      .getByRole('button', { name: t('transfer:takeBack') })
      .click();
    await expect(phone.getByRole('dialog')).toContainText(t('transfer:gone'));
    await phone
      .getByRole('dialog')
      .getByRole('button', { name: t('app:close') })
      .last()
      .tap();
    await expect(phone.getByRole('dialog')).toBeHidden();
    expect(await commander()).toBe(ana.participant);
  });

  await offerTo(anas.page, 'Mei');
  await button(phone, t('transfer:readBack')).tap();
  const sheet = phone.getByRole('dialog');
  const take = sheet.getByRole('button', { name: t('transfer:take'), exact: true });

  await test.step('who claims or accepts meanwhile gets a sentence, and Ana commands', async () => {
    for (const [who, type] of [
      [kenji, 'command.claim'],
      [kenji, 'command.accept'],
      [victor, 'command.accept'],
    ] as const) {
      const { offer } = (await owner.state(incident)).command;
      const data = type === 'command.accept' ? { offer: offer?.id } : {};
      const given = rest(server.url, who.session).command(incident, type, data);
      await expect(given).rejects.toThrow(/"message":"[A-Z][^"]+\."/);
    }
    expect(await commander()).toBe(ana.participant);
  });

  await test.step('each point is confirmed, by a key or a tap; only then can command be taken', async () => {
    const points = sheet.getByRole('listitem').filter({ has: phone.getByRole('heading') });
    const count = await points.count();
    expect(count).toBeGreaterThan(4);
    expect(await findings(phone)).toEqual([]);
    for (let done = 0; done < count; done += 1) {
      await expect(take).toBeDisabled();
      const point = points.nth(done).getByRole('button');
      // The focus goes ahead by itself; behind a finger it may stay where the finger was.
      if (done % 2 === 1) await point.tap();
      else {
        if (done === 0) await expect(point).toBeFocused();
        await point.press('Enter');
      }
      await expect(point).toHaveAttribute('aria-pressed', 'true');
    }
    await expect(sheet).toContainText(t('transfer:progress', { count, total: count }));
    await take.tap();
    await expect(sheet).toContainText(t('transfer:taken'));
    await expect(sheet).toContainText('This is Mei.');
    expect(await findings(phone)).toEqual([]);
    await sheet.getByRole('button', { name: t('transfer:said') }).tap();
  });

  await test.step('Mei commands on every screen, and Ana only looks on', async () => {
    await expect.poll(commander).toBe(mei.participant);
    for (const { page, panel } of [anas, victors]) {
      await expect(header(page)).toContainText('Mei');
      await expect(offerOn(page)).toBeHidden();
      await expect(panel('people').getByRole('listitem').filter({ hasText: 'Ana' })).toContainText(
        t('app:roles.observer'),
      );
      await expect(panel('timeline')).toContainText('“This is Mei, I have command”');
    }
    await expect(button(anas.page, t('command:handOver'))).toBeHidden();
  });
});

test('[ROLE-3] two screens of one person, and a late accept, never make two commanders', async ({
  browser,
  server,
}) => {
  test.setTimeout(240_000);
  const { owner, incident, ana, mei, asAna } = await room(server);
  const meis = await desk(browser, server, incident, mei);
  const other = await desk(browser, server, incident, mei);
  await asAna.command(incident, 'command.offer', { to: mei.participant });
  const { offer } = (await owner.state(incident)).command;
  for (const { page } of [meis, other]) {
    await button(page, t('transfer:readBack')).click();
    const pressed = page.getByRole('dialog').locator('button[aria-pressed=true]');
    const total = await page.getByRole('dialog').locator('[data-point]').count();
    for (let done = 1; done <= total; done += 1) {
      await page.keyboard.press('Enter');
      await expect(pressed).toHaveCount(done);
    }
  }
  // Behind the last point the deed has the focus.
  await expect(button(meis.page, t('transfer:take'))).toBeFocused();
  expect(await findings(meis.page)).toEqual([]);
  await meis.page.keyboard.press('Enter');
  await expect(meis.page.getByRole('dialog')).toContainText(t('transfer:taken'));
  await expect(other.page.getByRole('dialog')).toContainText(t('transfer:gone'));
  const late = rest(server.url, mei.session).command(incident, 'command.accept', { offer: offer?.id });
  await expect(late).rejects.toThrow(/"message":"[A-Z][^"]+\."/);
  const state = await owner.state(incident);
  expect(state.command.commander).toBe(mei.participant);
  expect(state.participants[ana.participant]?.role).toBe('observer');
  const takings = (await owner.events(incident)).filter(({ type }) => type === 'command.accepted');
  expect(takings).toHaveLength(1);
});

test('[ROLE-3] the deputy assumes command with a reason that everybody reads', async ({
  browser,
  server,
}) => {
  test.setTimeout(240_000);
  const { incident, ana, mei, victor } = await room(server);
  const anas = await desk(browser, server, incident, ana);
  const victors = await desk(browser, server, incident, victor);
  const meis = await desk(browser, server, incident, mei);
  await button(meis.page, t('command:more')).click();
  await meis.page.getByRole('menuitem', { name: t('command:assume') }).click();
  const dialog = meis.page.getByRole('alertdialog');
  await expect(button(meis.page, t('transfer:assume'))).toBeDisabled();
  await dialog.getByRole('textbox', { name: t('transfer:reason') }).fill('Ana does not answer on the bridge');
  expect(await findings(meis.page)).toEqual([]);
  await button(meis.page, t('transfer:assume')).click();
  await expect(meis.page.getByRole('dialog')).toContainText(t('transfer:taken'));
  await button(meis.page, t('transfer:said')).click();
  const told = (page: Page) => page.getByRole('region', { name: t('transfer:assumedLabel') });
  await expect(told(anas.page)).toContainText(t('transfer:assumedFromYou', { name: 'Mei' }));
  await expect(told(victors.page)).toContainText(t('transfer:assumedFrom', { name: 'Mei', from: 'Ana' }));
  await expect(told(meis.page)).toBeHidden();
  for (const { page } of [anas, victors]) {
    await expect(told(page)).toContainText('Ana does not answer on the bridge');
    await expect(header(page)).toContainText('Mei');
  }
  expect(await findings(anas.page)).toEqual([]);
  await told(anas.page)
    .getByRole('button', { name: t('transfer:understood') })
    .click();
  await expect(told(anas.page)).toBeHidden();
});

test('[AUTH-3] who disturbs is warned, reads it, is removed, and is let back in', async ({
  browser,
  server,
}) => {
  test.setTimeout(240_000);
  const { owner, incident, ana, victor } = await room(server);
  const anas = await desk(browser, server, incident, ana);
  const victors = await desk(browser, server, incident, victor);
  const { page } = anas;
  const warning = victors.page.getByRole('region', { name: t('transfer:warningWord') });

  await test.step('warned: the sentence stays on his screen until he has read it', async () => {
    await act(anas, 'Victor', 'warn');
    await expect(page.getByRole('dialog')).toContainText(t('people:warn.line', { name: 'Victor' }));
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await expect(warning).toContainText(t('transfer:warning', { name: 'Ana' }));
    expect(await findings(victors.page)).toEqual([]);
    await victors.page.reload();
    await warning.getByRole('button', { name: t('transfer:understood') }).click();
    await expect(warning).toBeHidden();
    await expect(anas.panel('people').getByRole('listitem').filter({ hasText: 'Victor' })).toContainText(
      t('people:warned'),
    );
  });

  await test.step('removed with a reason: nothing reaches him any more', async () => {
    await act(anas, 'Victor', 'remove');
    const dialog = page.getByRole('alertdialog');
    await expect(dialog).toContainText('Victor was warned once');
    await expect(dialog).toContainText(t('people:warn.read'));
    await dialog.getByRole('textbox', { name: t('people:reason') }).fill('went on giving orders');
    expect(await findings(page)).toEqual([]);
    await button(page, t('people:actions.remove')).click();
    await expect(victors.page.getByText(t('my-tasks:ended.removed'))).toBeVisible();
    await anas.note('only those in the room read this');
    await expect(anas.panel('timeline')).toContainText('only those in the room read this');
    await expect(victors.page.getByText('only those in the room read this')).toBeHidden();
  });

  await test.step('let back in, with the reason in view', async () => {
    await act(anas, 'Victor', 'restore');
    await expect(page.getByRole('dialog')).toContainText('went on giving orders');
    expect(await findings(page)).toEqual([]);
    await button(page, t('people:actions.restore')).click();
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect
      .poll(async () => (await owner.state(incident)).participants[victor.participant])
      .toMatchObject({
        attendance: 'active',
        name: 'Victor',
        warning: { count: 1 },
      });
  });
});

test('[AUTH-4] who commands over the commander is asked whether they wish to; no is on the record', async ({
  browser,
  server,
}) => {
  test.setTimeout(240_000);
  const { owner, incident, ana, victor } = await room(server);
  const anas = await desk(browser, server, incident, ana);
  const victors = await desk(browser, server, incident, victor);
  const { page } = anas;
  const dialog = page.getByRole('dialog');
  await act(anas, 'Victor', 'swoop');
  await expect(dialog).toContainText(t('people:swoop.line', { name: 'Victor' }));
  await dialog.getByRole('textbox', { name: t('people:swoop.words') }).fill('No, you are doing fine');
  expect(await findings(page)).toEqual([]);
  await button(page, t('people:swoop.no')).click();
  await expect(dialog).toBeHidden();
  for (const { panel } of [anas, victors])
    await expect(panel('timeline')).toContainText('No, you are doing fine');
  expect((await owner.state(incident)).command).toMatchObject({ commander: ana.participant, offer: null });

  // Yes is an offer like any other, which he reads back in the cockpit.
  await act(anas, 'Victor', 'swoop');
  await button(page, t('people:swoop.yes')).click();
  await expect(offerOn(victors.page)).toContainText(t('transfer:offersYou', { name: 'Ana' }));
  expect((await owner.state(incident)).command.commander).toBe(ana.participant);
});

test('[ROLE-4] the commander who takes a task over is warned there, once, and the record says so', async ({
  browser,
  server,
}) => {
  test.setTimeout(240_000);
  const { owner, incident, ana } = await room(server);
  const anas = await desk(browser, server, incident, ana);
  const { page } = anas;
  const dialog = page.getByRole('dialog');
  const actions = button(page, t('tasks:actionsOf', { title: 'check replication lag' }));
  await actions.click();
  await page.getByRole('menuitem', { name: t('tasks:actions.reassign') }).click();
  await dialog.getByRole('button', { name: new RegExp(t('tasks:fields.assignee')) }).click();
  await page.getByRole('option', { name: /^Ana/ }).click();
  await expect(dialog).toContainText(t('tasks:commanderWarning'));
  expect(await findings(page)).toEqual([]);
  await dialog.getByRole('button', { name: t('tasks:submit.reassign'), exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(anas.panel('timeline')).toContainText('commands, and takes it on all the same');
  await anas
    .column('assigned')
    .getByRole('button', { name: t('tasks:actions.understand'), exact: true })
    .click();
  await expect(anas.column('understood')).toContainText('check replication lag');
  await expect(dialog).toBeHidden();
  const [task] = Object.values((await owner.state(incident)).tasks);
  expect(task).toMatchObject({ assignee: ana.participant, handsOn: true });
});
