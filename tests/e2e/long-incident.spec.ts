import { expect, type Page } from '@playwright/test';
import type { Joined } from '#shared/protocol/rest/joining.ts';
import { HOUR, plus } from '#shared/time/instant.ts';
import { findings } from './support/axe.ts';
import { cockpitOn } from './support/cockpit.ts';
import { phoneOn } from './support/phone.ts';
import { rest } from './support/rest.ts';
import { DESK, PHONE, screen } from './support/screens.ts';
import { test } from './support/virtual-room.ts';

const patient = expect.configure({ timeout: 40_000 });

const QUIET = {
  callOutMinutes: 2_000,
  rollCallMinutes: 2_000,
  rollCallSev1Minutes: 2_000,
  commandRepeatMinutes: 600,
  updateRepeatMinutes: 600,
};

const HOMES: Readonly<Record<string, string>> = {
  Maya: 'Europe/Berlin',
  Bo: 'Europe/Berlin',
  Mei: 'Asia/Tokyo',
  Kenji: 'Asia/Tokyo',
  Grace: 'America/New_York',
  Sam: 'America/New_York',
};

/** Confirms every point of a brief, and takes over. */
async function readBack(page: Page, confirm: string, deed: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await patient(dialog.getByRole('button', { name: deed, exact: true })).toBeVisible();
  const next = dialog.getByRole('button', { name: new RegExp(`^${confirm}`) });
  while ((await next.count()) > 0) await next.first().click();
  await dialog.getByRole('button', { name: deed, exact: true }).click();
}

test('[SHIFT-1 SHIFT-2 SHIFT-3 FAT-3 FAT-6 ROLE-6] twenty-six hours, six people in three zones: reminders, two hand-overs, an ordered rest, and one who would rather not say', async ({
  browser,
  room,
}) => {
  test.setTimeout(400_000);
  const owner = rest(room.url);
  // Twenty-six hours of call-outs, roll calls and overdue updates would be all that the screens have to show.
  const incident = await owner.declare('Checkout fails', { severity: 'SEV1', settings: QUIET });
  const people: Record<string, Joined> = {};
  for (const [name, zone] of Object.entries(HOMES)) {
    const joined = await owner.person(incident, name === 'Bo' ? 'deputy' : 'responder', name);
    await rest(room.url, joined.session).command(incident, 'participant.describe', { zone });
    people[name] = joined;
  }
  const who = (name: string): Joined => {
    const found = people[name];
    if (found === undefined) throw new Error(`${name} has not joined`);
    return found;
  };
  const as = (name: string) => rest(room.url, who(name).session);
  const openAt = async (name: string, size: typeof DESK, path = '') => {
    const page = await screen(browser, { url: room.url, as: who(name), size });
    await page.goto(`/incidents/${incident}${path}`);
    return page;
  };

  const maya = cockpitOn(await openAt('Maya', DESK));
  const kenji = cockpitOn(await openAt('Kenji', DESK));
  const mei = phoneOn(await openAt('Mei', PHONE, '/me'));
  const bo = phoneOn(await openAt('Bo', PHONE, '/me'));
  const sam = phoneOn(await openAt('Sam', PHONE, '/me'));
  const { t } = maya;
  await maya.claim();

  // One tells of a short night and is told when to hand over; one would rather not say. Nobody else sees which is which.
  const asleep = mei.page.getByRole('region', { name: t('sleep:title') });
  await asleep.getByRole('button', { name: t('sleep:tell'), exact: true }).tap();
  await asleep.getByRole('button', { name: t('sleep:save'), exact: true }).tap();
  await patient(asleep).toContainText('not a fitness-for-duty test');
  await bo.page.getByRole('button', { name: t('sleep:ratherNot') }).tap();
  await patient(bo.page.getByRole('button', { name: t('sleep:tellAfterAll') })).toBeVisible();
  expect(await findings(mei.page)).toEqual([]);

  // A plan is proposed, looked at, and let go; another is made by name.
  await maya.page.keyboard.press('p');
  const shifts = maya.page.getByRole('tabpanel', { name: new RegExp(`^${t('shifts:title')}`) });
  await shifts.getByRole('button', { name: t('shifts:propose'), exact: true }).click();
  const proposal = maya.page.getByRole('dialog', { name: t('shifts:proposeTitle') });
  await patient(
    proposal
      .getByRole('list', { name: t('shifts:proposed') })
      .getByRole('listitem')
      .first(),
  ).toBeVisible();
  expect(await findings(maya.page)).toEqual([]);
  await proposal.getByRole('button', { name: /^Put \d+ shifts into the draft$/ }).click();
  await patient(shifts.getByRole('status')).toContainText('not in the plan yet');
  await shifts.getByRole('button', { name: t('shifts:discard') }).click();

  const { declaredAt: start } = await owner.state(incident);
  const shift = (role: string, name: string, from: number, to: number) => ({
    role,
    person: who(name).participant,
    from: plus(start, from * HOUR),
    to: plus(start, to * HOUR),
  });
  await as('Maya').command(incident, 'shift.plan', {
    shifts: [
      shift('deputy', 'Bo', 0, 8.25),
      shift('deputy', 'Mei', 8, 16.25),
      shift('deputy', 'Grace', 16, 26),
      shift('commander', 'Maya', 0, 10.25),
      shift('commander', 'Kenji', 10, 20),
    ],
  });
  // The same ribbon on every screen; moved by a key, it is a draft until it is applied.
  await kenji.page.keyboard.press('p');
  const grace = (on: Page) => on.getByRole('button', { name: /^Grace, deputy/ });
  await patient(grace(kenji.page)).toBeVisible();
  await patient(grace(maya.page)).toBeVisible();
  await grace(maya.page).focus();
  await maya.page.keyboard.press('Shift+ArrowRight');
  await patient(grace(maya.page)).toHaveAccessibleName(/not applied yet/);
  await shifts.getByRole('button', { name: t('shifts:apply') }).click();
  await patient(grace(maya.page)).not.toHaveAccessibleName(/not applied yet/);
  expect(await findings(maya.page)).toEqual([]);

  // 7 h: both sides are reminded an hour before; 7:45: it stands across their screens.
  await room.pass(7 * 60 + 1);
  await patient(maya.panel('timeline')).toContainText('reminds Mei: your shift as deputy begins');
  await patient(maya.panel('timeline')).toContainText('reminds Bo: hand deputy over to Mei');
  await room.pass(45);
  const takes = mei.page.getByRole('region', { name: t('transfer:seat.title') });
  await patient(takes).toContainText('You take over deputy from Bo');
  await takes.getByRole('button', { name: t('transfer:readBack') }).tap();
  await readBack(mei.page, t('transfer:confirm'), t('transfer:seat.take'));
  expect((await owner.state(incident)).participants[who('Mei').participant]?.role).toBe('responder');
  await bo.page
    .getByRole('region', { name: t('transfer:seat.title') })
    .getByRole('button', { name: t('transfer:seat.giveBrief') })
    .tap();
  await bo.page
    .getByRole('dialog')
    .getByRole('button', { name: t('transfer:seat.gaveIt') })
    .tap();
  await patient(maya.panel('timeline')).toContainText('Mei took over from Bo as deputy');
  await patient(async () => {
    const { participants } = await owner.state(incident);
    expect(participants[who('Mei').participant]?.role).toBe('deputy');
    expect(participants[who('Bo').participant]?.attendance).toBe('released');
  }).toPass();

  // 9 h: the commander orders rest, unasked; it ends by Sam's own word alone.
  await room.pass(75);
  await as('Maya').command(incident, 'rest.set_places', { food: 'Kitchen, 2nd floor', bed: 'Hotel Anker' });
  await as('Maya').command(incident, 'rest.order', { participant: who('Sam').participant });
  await patient(sam.page.getByRole('main')).toContainText('Hotel Anker');
  await room.pass(31);
  await as('Maya').command(incident, 'rest.end', { participant: who('Sam').participant });
  await sam.page
    .getByRole('button', { name: t('my-tasks:rest.back') })
    .first()
    .tap();
  await patient(maya.panel('timeline')).toContainText('Sam is back from the break');

  // 9:50: command passes by its offer, with the plan; whoever gave it is off duty and does not stay on.
  await room.pass(18);
  const giving = maya.page.getByRole('region', { name: t('transfer:seat.title') });
  await patient(giving).toContainText('Hand over commander to Kenji');
  await giving.getByRole('button', { name: t('transfer:seat.giveBrief') }).click();
  await maya.page
    .getByRole('dialog')
    .getByRole('button', { name: t('transfer:seat.gaveIt') })
    .click();
  await kenji.page
    .getByRole('region', { name: t('transfer:offerLabel') })
    .getByRole('button', { name: t('transfer:readBack') })
    .click();
  await readBack(kenji.page, t('transfer:confirm'), t('transfer:take'));
  await kenji.page
    .getByRole('dialog')
    .getByRole('button', { name: t('transfer:said') })
    .click();
  await patient(kenji.page.getByRole('banner')).toContainText('Kenji');
  await patient(async () => {
    const state = await owner.state(incident);
    expect(state.command.commander).toBe(who('Kenji').participant);
    expect(state.participants[who('Maya').participant]?.attendance).toBe('released');
  }).toPass();

  // What a curious commander can ask says nothing that tells Bo, who would rather not say, from anybody.
  const seen = await as('Kenji').call<{ people: { participant: string; windows: object[] }[] }>(
    'GET',
    `/incidents/${incident}/rest`,
  );
  for (const { windows } of seen.people) expect(windows.length).toBeGreaterThan(0);
  expect(JSON.stringify(await owner.events(incident))).not.toMatch(/sleep|kss/i);

  // 16:15 goes by: Grace did not come. It is missed, and the commander is told, again and again.
  await room.pass(6 * 60 + 45);
  await patient(kenji.panel('timeline')).toContainText('the hand-over of deputy to Grace was missed');
  const missed = kenji.panel('rail').getByRole('listitem').filter({ hasText: 'deputy to Grace' });
  await patient(missed).toContainText(t('app:levels.red'));
  await missed.getByRole('button', { name: t('clock-rail:actions.seat') }).click();
  const forOthers = kenji.page.getByRole('dialog');
  for (const name of ['Mei', 'Grace']) {
    await forOthers.getByRole('textbox', { name: t('transfer:reason') }).fill(`${name} is on the phone`);
    await forOthers.getByRole('button', { name: t('transfer:seat.confirmFor', { name }) }).click();
  }
  await patient(kenji.panel('timeline')).toContainText('Grace took over from Mei as deputy');

  // 26 h: the record holds, and what was told of sleep goes with the end.
  await room.pass(9 * 60 + 30);
  expect(await owner.verify(incident)).toMatchObject({ ok: true });
  const mine = () => as('Mei').call<{ diary: unknown }>('GET', `/incidents/${incident}/my-sleep`);
  expect((await mine()).diary).not.toBeNull();
  await as('Kenji').command(incident, 'incident.resolve', {});
  await as('Kenji').command(incident, 'incident.close', {});
  expect((await mine()).diary).toBeNull();
});
