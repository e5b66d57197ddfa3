import { expect, type Locator } from '@playwright/test';
import type { Joined } from '#shared/protocol/rest/joining.ts';
import { cockpitOn } from './support/cockpit.ts';
import { phoneOn } from './support/phone.ts';
import { rest } from './support/rest.ts';
import { DESK, PHONE, screen } from './support/screens.ts';
import { eventsSentTo, newestEntries } from './support/timeline.ts';
import { test } from './support/virtual-room.ts';

const TITLE = 'Checkout fails';
const PROPOSAL = 'Roll the gateway back to 7.1';
const OBJECTION = '7.1 cannot read the carts of 7.2';
const SILENT = 'Omar is on a train without a line';

/** On a busy machine five browsers take their time. */
const patient = expect.configure({ timeout: 40_000 });

/** Wide margins: the server's time jumps, and each screen follows with its next question for the time. */
const SOON = { timeout: 40_000 };

test('[ROLE-1 ROLE-3 ROLE-5 ROLE-7 TASK-2 CLOCK-1 DEC-1 DEC-2 PAR-1 AUTH-3 AUTH-4 TL-1 LOG-3] five people lead a SEV1 of forty minutes, and every screen says the same', async ({
  browser,
  room,
}) => {
  test.setTimeout(400_000);
  const owner = rest(room.url);
  const incident = await owner.declare(TITLE, { severity: 'SEV1' });
  const join = (role: string, name: string) => owner.person(incident, role, name);
  const maya = await join('lead', 'Maya');
  const jun = await join('deputy', 'Jun');
  const priya = await join('responder', 'Priya');
  const tomas = await join('responder', 'Tomás');
  const victor = await join('observer', 'Victor');
  const [omar, lena, sofia] = [
    await join('responder', 'Omar'),
    await join('responder', 'Lena'),
    await join('scribe', 'Sofia'),
  ];
  /** What somebody gives from a screen of their own that this test does not look at. */
  const gives = async ({ session }: Joined, type: string, data: object) =>
    (await rest(room.url, session).command(incident, type, data)).events[0]?.data as Record<string, string>;

  const at = async (as: Joined) => {
    const page = await screen(browser, { url: room.url, as, size: DESK });
    await page.goto(`/incidents/${incident}`);
    return cockpitOn(page);
  };
  const commander = await at(maya);
  const deputy = await at(jun);
  const responder = await at(tomas);
  const { t } = commander;
  const executivePage = await screen(browser, { url: room.url, as: victor, size: DESK });
  const sent = eventsSentTo(executivePage);
  await executivePage.goto(`/incidents/${incident}`);
  const executive = cockpitOn(executivePage);
  const phone = phoneOn(await screen(browser, { url: room.url, as: priya, size: PHONE }));
  await phone.page.goto(`/incidents/${incident}/me`);
  const cockpits = [commander, deputy, responder, executive];
  const onAll = async (text: string | RegExp, screens = cockpits) => {
    for (const { panel } of screens) await patient(panel('timeline')).toContainText(text, SOON);
  };
  const onRail = ({ panel }: { panel: (name: 'rail') => Locator }, text: string | RegExp) =>
    panel('rail').getByRole('listitem').filter({ hasText: text });
  const commands = async (name: string, screens = cockpits) => {
    for (const { page } of screens) await patient(page.getByRole('banner')).toContainText(name, SOON);
  };

  // 00: one commander, by name, on every screen.
  await commander.claim();
  await commands('Maya');
  await onAll('I am the incident commander');

  // 01: two instructions to two people; one is a phone, one a cockpit. "Understood" is theirs to say.
  await commander.assign('@Priya 10m read the errors of checkout');
  await commander.assign('@Tomás 9m list what was released');
  await phone.isTold('read the errors of checkout');
  await phone.understand();
  await onRail(responder, 'list what was released')
    .getByRole('button', { name: t('clock-rail:actions.understand') })
    .click();
  await patient(deputy.column('understood')).toContainText('list what was released');
  await patient(deputy.column('understood')).toContainText('read the errors of checkout');

  // 03: two teams with a lead each.
  await room.pass(3);
  await gives(maya, 'team.form', {
    name: 'Payments',
    lead: priya.participant,
    members: [tomas.participant],
  });
  await gives(maya, 'team.form', { name: 'Edge', lead: lena.participant, members: [omar.participant] });
  for (const { panel } of cockpits) await patient(panel('people')).toContainText('Payments', SOON);
  await phone.report('All failures are in zone b.');
  await patient(commander.column('done')).toContainText('All failures are in zone b.');
  await gives(tomas, 'task.report', {
    task: Object.values((await owner.state(incident)).tasks).find(
      ({ assignee }) => assignee === tomas.participant,
    )?.id,
    outcome: 'done',
    text: 'Gateway 7.2 at 02:04.',
  });

  // 10: the line to say is on the rail; one press says that it was said.
  const callOut = async (by: typeof commander, minutes: number) => {
    const line = t('clock-rail:callOutLine_other', { count: minutes, severity: 'SEV1', title: TITLE });
    const item = onRail(by, line);
    await patient(item).toContainText(t('app:levels.red'), SOON);
    await item.getByRole('button', { name: t('clock-rail:actions.call-out') }).click();
    await patient(onRail(by, `Call out ${minutes + 10} minutes`)).toBeVisible();
  };
  await room.pass(7, 1);
  await callOut(commander, 10);
  await onAll('called out the time: “10 minutes. SEV1, Checkout fails”');

  // 11: a decision, an objection by name in its window; the commander carries it against that.
  const { decision = '' } = await gives(maya, 'decision.propose', {
    proposal: PROPOSAL,
    risk: 'Carts of the last half hour may be lost',
    executor: lena.participant,
    verifyMinutes: 8,
    windowSeconds: 15,
  });
  await onAll(PROPOSAL);
  await gives(tomas, 'decision.object', { decision, reason: OBJECTION });
  await room.pass(0, 20);
  await onAll(OBJECTION);
  await patient(onRail(commander, t('clock-rail:decisionSettle', { proposal: PROPOSAL }))).toContainText(
    'Tomás',
    SOON,
  );
  await gives(maya, 'decision.settle', { decision, outcome: 'carried', reason: 'Carts are copied first' });
  await onAll('Carts are copied first');
  expect((await owner.state(incident)).decisions[decision]).toMatchObject({
    status: 'carried',
    objections: [{ by: tomas.participant, reason: OBJECTION }],
  });
  await patient(onRail(deputy, t('clock-rail:decisionVerify', { proposal: PROPOSAL }))).toBeVisible();

  // 15: everybody is asked; one stays silent, and the commander closes it with a reason.
  await room.pass(4);
  const { rollcall = '' } = await gives(maya, 'rollcall.start', {});
  for (const person of [jun, priya, tomas, lena, sofia])
    await gives(person, 'rollcall.answer', { rollcall, answer: 'ok' });
  await room.pass(1, 30);
  expect((await owner.state(incident)).rollCalls.open?.id).toBe(rollcall);
  await gives(maya, 'rollcall.close', { rollcall, reason: SILENT });
  await onAll(SILENT);
  await onAll('Omar');

  // 20: the decision is looked at again; the deputy calls out.
  await room.pass(3, 20);
  await patient(onRail(deputy, t('clock-rail:decisionVerify', { proposal: PROPOSAL }))).toContainText(
    t('app:levels.red'),
    SOON,
  );
  await gives(lena, 'decision.verify', { decision, outcome: 'holds', text: 'Errors at 0.3 %' });
  await onAll('Errors at 0.3 %');
  await callOut(deputy, 20);

  // 22: command changes hands in two phases; nobody else commands meanwhile, and never two.
  await room.pass(2);
  const { offer = '' } = await gives(maya, 'command.offer', { to: jun.participant });
  await commands('Maya');
  await gives(jun, 'command.accept', { offer });
  await commands('Jun');
  const after = await owner.state(incident);
  expect(after.command.commander).toBe(jun.participant);
  expect(after.participants[maya.participant]?.role).toBe('observer');

  // 25: an executive gives orders past the commander: asked, warned, removed. Nothing after it reaches them.
  await room.pass(3);
  await gives(jun, 'participant.swoop', {
    participant: victor.participant,
    wishes: false,
    words: 'Restart everything now',
  });
  await gives(jun, 'participant.warn', { participant: victor.participant });
  await onAll('Victor');
  await gives(jun, 'participant.remove', {
    participant: victor.participant,
    reason: 'Gave orders past the commander',
  });
  const removedAt =
    (await owner.events(incident)).findLast(({ type }) => type === 'participant.removed')?.seq ?? 0;
  await patient(executivePage.getByRole('heading', { level: 1 })).toContainText(
    /not in this room any more|removed from this room/,
    SOON,
  );
  const remaining = [commander, deputy, responder];
  await onAll('Gave orders past the commander', remaining);

  // 30: the new commander calls out; what is said now is for those who are still here.
  await room.pass(5);
  await callOut(deputy, 30);
  await deputy.note('The carts are back');
  await onAll('The carts are back', remaining);

  // 35: who stays is named, everybody else is thanked and released; the phone says so.
  await room.pass(5);
  await gives(jun, 'participant.stand_down', {
    stay: [tomas.participant, sofia.participant, maya.participant],
    words: 'Thank you all. Sleep.',
  });
  await patient(phone.page.getByText(/You are released/).first()).toBeVisible(SOON);
  await onAll('Thank you all. Sleep.', remaining);

  // 40: resolved. Every screen has the same timeline, the chain verifies, and nothing reached who was removed.
  await room.pass(5);
  await deputy.resolve();
  await onAll(t('timeline:events.incident.resolved'), remaining);
  expect(await owner.verify(incident)).toMatchObject({ ok: true });
  await phone.page.setViewportSize(DESK);
  await phone.page.goto(`/incidents/${incident}`);
  const screens = [...remaining, cockpitOn(phone.page)];
  const newest = () => Promise.all(screens.map((each) => newestEntries(each, 8)));
  await patient
    .poll(async () => new Set((await newest()).map((entries) => JSON.stringify(entries))).size, SOON)
    .toBe(1);
  expect((await newest())[0]).toHaveLength(8);
  const log = await owner.events(incident);
  expect(log.map(({ seq }) => seq)).toEqual(log.map((_event, index) => index + 1));
  expect(log.length).toBeGreaterThan(removedAt + 5);
  expect(sent.seqs().length).toBeGreaterThan(5);
  expect(sent.seqs().at(-1)).toBeLessThanOrEqual(removedAt);
  const minutes = (Date.parse(log.at(-1)?.at ?? '') - Date.parse(log[0]?.at ?? '')) / 60_000;
  expect(minutes).toBeGreaterThan(39);
});
