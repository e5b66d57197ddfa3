import { type Browser, expect, type Locator, type Page } from '@playwright/test';
import { findings } from './support/axe.ts';
import { type Cockpit, cockpitOn } from './support/cockpit.ts';
import { phoneOn } from './support/phone.ts';
import { rest } from './support/rest.ts';
import type { RoomServer } from './support/room-server.ts';
import { PHONE, screen } from './support/screens.ts';
import { test } from './support/test.ts';
import { typeInField } from './support/typing.ts';
import type { Words } from './support/words.ts';

/** Ana commands at a desk, Cy leads a team at a desk, Bo is on a phone. */
async function threePeople(browser: Browser, server: RoomServer, settings: object) {
  const owner = rest(server.url);
  const incident = `room-${crypto.randomUUID()}`;
  // Numbers of its own: what takes half an hour in earnest takes seconds here.
  await owner.command(incident, 'incident.declare', { title: 'Search is slow', severity: 'SEV2', settings });
  const ana = await owner.person(incident, 'deputy', 'Ana');
  const bo = await owner.person(incident, 'responder', 'Bo');
  const cy = await owner.person(incident, 'lead', 'Cy');
  await rest(server.url, ana.session).command(incident, 'command.claim', {});
  const desk = await screen(browser, { url: server.url, as: ana });
  const second = await screen(browser, { url: server.url, as: cy });
  const phone = await screen(browser, { url: server.url, as: bo, size: PHONE });
  await Promise.all([
    desk.goto(`/incidents/${incident}`),
    second.goto(`/incidents/${incident}`),
    phone.goto(`/incidents/${incident}/me`),
  ]);
  const [anas, cys, bos] = [cockpitOn(desk), cockpitOn(second), phoneOn(phone)];
  await Promise.all([anas.isLink('live'), cys.isLink('live'), bos.isLink('live')]);
  return { owner, incident, anas, cys, bos, bo, cy };
}

function strip(page: Page, name: string): Locator {
  return page.getByRole('region', { name, exact: true });
}

function tab(page: Page, name: string): Locator {
  return page.getByRole('tab', { name: new RegExp(`^${name}`) });
}

/** By the keyboard alone: the key, three lines, Enter. */
async function propose({ page, t }: Cockpit, proposal: string, risk: string, name: string): Promise<void> {
  await page.keyboard.press('d');
  const dialog = page.getByRole('dialog', { name: t('decisions:proposeTitle') });
  await expect(dialog.getByRole('textbox', { name: t('decisions:proposal') })).toBeFocused();
  await typeInField(page, proposal);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await typeInField(page, risk);
  await page.keyboard.press('Tab');
  await typeInField(page, `@${name}`);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
}

function windowOf(t: Words): string {
  return t('decisions:strip.label');
}

test('[DEC-1] silence carries on every screen, also when the server is killed while it is asked', async ({
  browser,
  server,
}) => {
  test.setTimeout(240_000);
  const { owner, incident, anas, cys, bos } = await threePeople(browser, server, {
    objectionWindowSeconds: 6,
  });
  const { t } = anas;
  await propose(anas, 'Fail over to db2', 'Two minutes of writes lost', 'Bo');
  for (const page of [anas.page, cys.page]) {
    await expect(strip(page, windowOf(t))).toContainText('Fail over to db2');
  }
  await expect(strip(bos.page, t('my-tasks:decision.title'))).toContainText('Fail over to db2');
  await expect(strip(cys.page, windowOf(t))).toBeHidden({ timeout: 20_000 });
  await tab(cys.page, t('decisions:title')).click();
  const row = cys.page.getByRole('list', { name: t('decisions:title') }).getByRole('listitem');
  await expect(row).toContainText(t('decisions:is.carried'));
  await expect(row).toContainText(t('decisions:bySilence'));

  await propose(anas, 'Do nothing for now', 'It spreads', 'Cy');
  await expect(strip(cys.page, windowOf(t))).toContainText('Do nothing for now');
  await server.kill();
  await cys.page.waitForTimeout(7_000);
  await server.startAgain();
  await expect
    .poll(
      async () => (await owner.events(incident)).filter(({ type }) => type === 'decision.settled').length,
      { timeout: 30_000 },
    )
    .toBe(2);
  await expect(row).toHaveCount(2);
  await expect(row.first()).toContainText(t('decisions:bySilence'), { timeout: 30_000 });
});

test('[DEC-1 DEC-2] an objection from a phone, carried against, given as a task and verified', async ({
  browser,
  server,
}) => {
  test.setTimeout(240_000);
  const { owner, incident, anas, cys, bos, bo } = await threePeople(browser, server, {
    objectionWindowSeconds: 20,
    verifyMinutes: 0.2,
  });
  const { t, page } = anas;
  await propose(anas, 'Fail over to db2', 'Two minutes of writes lost', 'Cy');
  await strip(bos.page, t('my-tasks:decision.title'))
    .getByRole('button', { name: t('my-tasks:decision.object') })
    .tap();
  // The window waits while he finds the words.
  await expect(strip(page, windowOf(t))).toContainText(t('decisions:writes', { name: 'Bo' }));
  const sheet = bos.page.getByRole('dialog');
  await sheet.getByRole('textbox', { name: t('my-tasks:decision.why') }).fill('db2 is 40 s behind');
  await sheet.getByRole('button', { name: t('my-tasks:decision.object') }).tap();
  await expect(strip(page, windowOf(t))).toContainText('Bo objects: db2 is 40 s behind');
  expect(await findings(page)).toEqual([]);

  await strip(page, windowOf(t))
    .getByRole('button', { name: t('decisions:settle') })
    .click();
  const dialog = page.getByRole('dialog', { name: t('decisions:settleTitle') });
  await expect(dialog).toContainText('Bo objects: db2 is 40 s behind');
  await typeInField(page, 'Writes are down, we take it');
  await dialog.getByRole('button', { name: t('decisions:carryAgainst') }).click();
  await expect(anas.panel('timeline')).toContainText(
    'carried, against the objections of Bo: Fail over to db2',
  );
  await expect(cys.panel('timeline')).toContainText('against the objections of Bo');

  await tab(page, t('decisions:title')).click();
  await page.getByRole('button', { name: t('decisions:giveTask', { name: 'Cy' }) }).click();
  await page.keyboard.press('Enter');
  await expect(anas.column('assigned')).toContainText('Fail over to db2');
  // Shown at once, and sent when the line is there.
  await expect.poll(async () => Object.keys((await owner.state(incident)).tasks)).toHaveLength(1);
  const [task] = Object.values((await owner.state(incident)).tasks);
  expect(task?.decision).not.toBeNull();

  // Late: the window is over.
  const [decision] = Object.keys((await owner.state(incident)).decisions);
  await expect(
    rest(server.url, bo.session).command(incident, 'decision.object', { decision, reason: 'again' }),
  ).rejects.toThrow('objection_late');

  const due = anas.panel('rail').getByRole('listitem').filter({ hasText: 'Does it hold? Fail over to db2' });
  await expect(due).toContainText(t('app:levels.red'), { timeout: 30_000 });
  await due.getByRole('button', { name: t('clock-rail:actions.verify') }).click();
  await typeInField(page, 'Lag is gone');
  await page.getByRole('button', { name: t('decisions:holds') }).click();
  await expect(due).toBeHidden();
  await expect(page.getByRole('list', { name: t('decisions:title') })).toContainText('Lag is gone');
});

test('[PAR-1 PAR-2] one key calls the roll, one key and one tap answer it; a silent one is named, and a CAN round stands side by side', async ({
  browser,
  server,
}) => {
  test.setTimeout(240_000);
  const { owner, incident, anas, cys, bos } = await threePeople(browser, server, {
    rollCallAmberSeconds: 2,
    rollCallRedSeconds: 4,
  });
  const { t, page } = anas;
  await page.keyboard.press('r');
  await expect(
    page.getByRole('list', { name: t('roll-call:standing.silent_other', { count: 2 }) }),
  ).toContainText('Bo');
  await strip(bos.page, t('my-tasks:rollCall.title'))
    .getByRole('button', { name: t('my-tasks:rollCall.ok') })
    .tap();
  await expect(strip(bos.page, t('my-tasks:rollCall.title'))).toBeHidden();
  const silent = anas.panel('rail').getByRole('listitem').filter({ hasText: 'Silent: Cy' });
  await expect(silent).toContainText(t('app:levels.red'), { timeout: 20_000 });
  await expect(tab(page, t('roll-call:title'))).toContainText(t('app:levels.red'));
  expect(await findings(page)).toEqual([]);
  await silent.getByRole('button', { name: t('clock-rail:actions.call') }).click();
  await page.getByRole('button', { name: t('roll-call:close') }).click();
  await typeInField(page, 'Cy is on a plane');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: t('roll-call:past') })).toContainText('Cy is on a plane');
  // Otherwise their key may answer the call that is over.
  await expect(strip(cys.page, t('roll-call:title'))).toBeHidden();

  await page.keyboard.press('Escape');
  await page.keyboard.press('r');
  await expect(strip(cys.page, t('roll-call:title'))).toContainText(t('roll-call:mine.question'));
  // What is shown is a moment before its key: pressed again by who sees that nothing came of it.
  await expect(async () => {
    await cys.page.keyboard.press('o');
    await expect(strip(cys.page, t('roll-call:title'))).toBeHidden({ timeout: 2_000 });
  }).toPass();
  await strip(bos.page, t('my-tasks:rollCall.title'))
    .getByRole('button', { name: t('my-tasks:rollCall.help') })
    .tap();
  await expect(anas.panel('rail').getByRole('listitem').filter({ hasText: 'Bo needs help' })).toBeVisible();
  await expect(strip(bos.page, t('my-tasks:rollCall.title'))).toContainText(t('my-tasks:rollCall.helpAsked'));
  await strip(bos.page, t('my-tasks:rollCall.title'))
    .getByRole('button', { name: t('my-tasks:rollCall.ok') })
    .tap();
  await expect
    .poll(async () => (await owner.state(incident)).rollCalls.past.at(-1)?.complete, { timeout: 15_000 })
    .toBe(true);

  await rest(server.url).command(incident, 'role.assign', {
    role: 'lead',
    participant: bosId(await owner.state(incident)),
  });
  await page.getByRole('button', { name: t('roll-call:can.start'), exact: true }).click();
  await strip(cys.page, t('roll-call:can.title'))
    .getByRole('button', { name: t('roll-call:can.answer') })
    .click();
  await typeInField(cys.page, 'db1 is read only');
  await cys.page.keyboard.press('Enter');
  await strip(bos.page, t('my-tasks:canRound.title'))
    .getByRole('button', { name: t('my-tasks:canRound.answer') })
    .tap();
  const sheet = bos.page.getByRole('dialog');
  await sheet.getByRole('textbox', { name: t('my-tasks:can.needs') }).fill('Two more people');
  await sheet.getByRole('button', { name: t('my-tasks:canRound.answer') }).tap();
  const table = page.getByRole('table');
  await expect(table).toContainText('db1 is read only');
  await expect(table).toContainText('Two more people');
  expect(await findings(page)).toEqual([]);
  const beyond = await page.evaluate(
    () => document.documentElement.scrollHeight - document.documentElement.clientHeight,
  );
  expect(beyond).toBeLessThanOrEqual(0);
});

function bosId(state: {
  readonly participants: Readonly<Record<string, { readonly name: string }>>;
}): string {
  const found = Object.entries(state.participants).find(([, { name }]) => name === 'Bo');
  if (found === undefined) throw new Error('Bo is not in the room');
  return found[0];
}
