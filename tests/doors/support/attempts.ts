import type { CommandType } from '#shared/incident/commands.ts';
import type { Stage } from './stage.ts';

/** What is asked for, prepared so that nothing but the table can refuse it; `own` is a refusal of the command's own. */
export interface Attempt {
  readonly data: unknown;
  readonly own?: string;
}

const SNOOZES_UPDATES = ['commander', 'deputy', 'customer-liaison', 'internal-liaison', 'owner'];
const SOON = '2031-01-01T00:00:00.000Z';

/** Data that passes the schema of each command where there is nothing to prepare: it is refused before it is read. */
// biome-ignore format: one row a line
export const ANYTHING: Readonly<Record<CommandType, unknown>> = {
  'incident.declare': { title: 'x' },
  'incident.set_severity': { severity: 'SEV1' },
  'incident.assess': { alert: 'none', exposure: 'none' },
  'incident.link': { kind: 'other', url: 'https://x.example/' },
  'incident.unlink': { link: 'none' },
  'contacts.count': { delta: 1 },
  'status.set_components': { components: [{ component: 'none', state: 'degraded' }] },
  'incident.advance': {},
  'incident.resolve': {},
  'incident.close': {},
  'incident.reopen': {},
  'participant.join': { participant: 'x', name: 'x', role: 'lead' },
  'participant.describe': { participant: 'nobody', zone: 'Asia/Tokyo' },
  'participant.remove': { participant: 'nobody', reason: 'x' },
  'participant.restore': { participant: 'nobody' },
  'participant.warn': { participant: 'nobody' },
  'participant.acknowledge': { warning: 'none' },
  'participant.swoop': { participant: 'nobody', wishes: false },
  'participant.release': { participant: 'nobody' },
  'participant.recall': { participant: 'nobody' },
  'participant.stand_down': { stay: [] },
  'participant.recall_all': {},
  'role.assign': { role: 'lead', participant: 'nobody' },
  'role.vacate': { role: 'lead', participant: 'nobody' },
  'team.form': { name: 'x', lead: 'nobody' },
  'team.split': { teams: [{ name: 'x', lead: 'nobody' }] },
  'team.change': { team: 'none', name: 'x' },
  'team.join': { team: 'none', participants: ['nobody'] },
  'team.leave': { participants: ['nobody'] },
  'team.dissolve': { team: 'none' },
  'command.claim': {},
  'command.offer': { to: 'nobody' },
  'command.accept': { offer: 'none' },
  'command.decline': { offer: 'none' },
  'command.cancel': { offer: 'none' },
  'command.assume': { reason: 'x' },
  'task.assign': { title: 'x', assignee: 'nobody', minutes: 5 },
  'task.understand': { task: 'none' },
  'task.start': { task: 'none' },
  'task.extend': { task: 'none', minutes: 5 },
  'task.report': { task: 'none', outcome: 'done', text: 'x' },
  'task.block': { task: 'none', need: 'x' },
  'task.cancel': { task: 'none', reason: 'x' },
  'task.reassign': { task: 'none', assignee: 'nobody' },
  'task.ask': { task: 'none' },
  'note.add': { text: 'x' },
  'note.correct': { note: 'none', text: 'x' },
  'note.pin': { note: 'none' },
  'note.unpin': { note: 'none' },
  'entry.star': { seq: 1 },
  'entry.unstar': { seq: 1 },
  'attachment.add': { name: 'x.png', sha256: '0'.repeat(64) },
  'broadcast.draft': { audience: 'executives', status: 'investigating', text: 'x' },
  'broadcast.approve': { broadcast: 'none' },
  'broadcast.send': { broadcast: 'none' },
  'broadcast.take_back': { broadcast: 'none' },
  'broadcast.release': { broadcast: 'none' },
  'broadcast.snooze': { audience: 'executives', minutes: 5, reason: 'x' },
  'clock.snooze': { clock: 'x', minutes: 5, reason: 'x' },
  'clock.call_out': {},
  'rest.order': { participant: 'nobody' },
  'rest.end': { participant: 'nobody' },
  'rest.set_places': { food: 'x', bed: 'x' },
  'shift.plan': { shifts: [], remove: ['none'] },
  'shift.confirm': { shift: 'none' },
  'shift.start': { shift: 'none' },
  'shift.end': { shift: 'none' },
  'logistics.ask': { kind: 'meals', text: 'x' },
  'logistics.delegate': { request: 'none', assignee: 'nobody' },
  'logistics.arrange': { request: 'none', text: 'x' },
  'logistics.finish': { request: 'none' },
  'logistics.withdraw': { request: 'none' },
  'risk.note': { text: 'x' },
  'risk.clear': { risk: 'none' },
  'decision.propose': { proposal: 'x', risk: 'x', executor: 'nobody' },
  'decision.hold': { decision: 'none' },
  'decision.object': { decision: 'none', reason: 'x' },
  'decision.settle': { decision: 'none', outcome: 'carried' },
  'decision.verify': { decision: 'none' },
  'rollcall.start': {},
  'rollcall.answer': { rollcall: 'none', answer: 'ok' },
  'rollcall.close': { rollcall: 'none', reason: 'x' },
  'can.start': {},
  'can.answer': { round: 'none', conditions: 'x', actions: '', needs: '' },
  'can.close': { round: 'none', reason: 'x' },
  'signal.report': { signal: 'x', source: 'x', title: 'x', status: 'firing', alerts: [] },
  'reminder.send': { clock: 'x' },
  'log.redact': { seq: 9_999, reason: 'x' },
};

/** Prepares what a command is about, so that whoever may give it is obeyed. */
export const PREPARED: Partial<Record<CommandType, (on: Stage) => Promise<Attempt>>> = {
  'incident.declare': async () => ({ data: { title: 'x' }, own: 'incident_exists' }),
  'incident.set_severity': async () => ({ data: { severity: 'SEV1' } }),
  async 'incident.unlink'({ given }) {
    return { data: { link: await given('incident.link', { kind: 'other', url: 'https://x.example/' }) } };
  },
  'incident.advance': async ({ phase }) => ({ data: { to: phase === 'triage' ? 'mobilise' : 'triage' } }),
  'incident.resolve': async () => ({ data: { text: 'x' } }),
  'incident.close': async ({ phase }) =>
    phase === 'learn' ? { data: {} } : { data: {}, own: 'not_resolved' },
  'incident.reopen': async () => ({ data: { reason: 'x' } }),
  'participant.join': async () => ({ data: { participant: `q-${Math.random()}`, name: 'x', role: 'lead' } }),
  'participant.describe': async (on) => ({
    data: { participant: assigneeOf(on).id, skills: [`s${Math.random()}`] },
  }),
  'participant.remove': async ({ someone }) => ({ data: { participant: await someone(), reason: 'x' } }),
  async 'participant.restore'({ someone, given }) {
    const participant = await someone();
    await given('participant.remove', { participant, reason: 'x' });
    return { data: { participant } };
  },
  'participant.warn': async ({ someone }) => ({ data: { participant: await someone() } }),
  'participant.acknowledge': async () => ({ data: { warning: 'none' }, own: 'warning_gone' }),
  'participant.swoop': async ({ someone }) => ({ data: { participant: await someone(), wishes: false } }),
  'participant.release': async ({ someone }) => ({ data: { participant: await someone() } }),
  async 'participant.recall'({ someone, given }) {
    const participant = await someone();
    await given('participant.release', { participant });
    return { data: { participant } };
  },
  'participant.stand_down': async ({ someone }) => ({ data: { stay: [await someone()] } }),
  async 'participant.recall_all'({ someone, given }) {
    await given('participant.release', { participant: await someone() });
    return { data: {} };
  },
  'role.assign': async ({ someone }) => ({ data: { role: 'lead', participant: await someone() } }),
  'role.vacate': async ({ someone }) => ({ data: { role: 'lead', participant: await someone('lead') } }),
  'team.form': async (on) => ({ data: await newTeam(on) }),
  'team.split': async (on) => ({ data: { teams: [await newTeam(on), await newTeam(on)] } }),
  'team.change': async (on) => ({ data: { team: await teamOf(on), lead: await on.someone() } }),
  async 'team.join'(on) {
    const data = { team: await teamOf(on), participants: [await on.someone()] };
    return { data, ...unlessLeading(on) };
  },
  async 'team.leave'(on) {
    const team = await teamOf(on);
    const participants = [await on.someone()];
    await on.given('team.join', { team, participants });
    return { data: { participants }, ...unlessLeading(on) };
  },
  'team.dissolve': async (on) => ({ data: { team: await teamOf(on) } }),
  'command.claim': async ({ role }) =>
    role === 'commander' ? { data: {}, own: 'commander_exists' } : { data: {} },
  // Nothing was offered: whoever may is told so.
  'command.offer': async () => ({ data: { to: 'nobody' }, own: 'not_in_room' }),
  'command.accept': async () => ({ data: { offer: 'none' }, own: 'offer_gone' }),
  'command.decline': async () => ({ data: { offer: 'none' }, own: 'offer_gone' }),
  'command.cancel': async () => ({ data: { offer: 'none' }, own: 'offer_gone' }),
  'command.assume': async () => ({ data: { reason: 'x' }, own: 'claim_instead' }),
  'task.assign': async ({ helper }) => ({ data: { title: 'Look', assignee: helper.id } }),
  'task.understand': async (on) => ({ data: { task: await ownTask(on) }, ...unlessInRoom(on) }),
  async 'task.start'(on) {
    const task = await ownTask(on);
    await on.given('task.understand', { task }, assigneeOf(on));
    return { data: { task }, ...unlessInRoom(on) };
  },
  'task.extend': async (on) => ({ data: { task: await understoodTask(on), minutes: 5 } }),
  'task.report': async (on) => ({ data: { task: await understoodTask(on), outcome: 'done', text: 'x' } }),
  'task.block': async (on) => ({ data: { task: await understoodTask(on), need: 'x' } }),
  'task.cancel': async (on) => ({ data: { task: await ownTask(on) } }),
  'task.reassign': async (on) => ({ data: { task: await ownTask(on), assignee: await on.someone() } }),
  'task.ask': async (on) => ({ data: { task: await understoodTask(on) } }),
  'note.add': async () => ({ data: { text: 'x' } }),
  'note.correct': async ({ given, asker }) => ({
    data: { note: await given('note.add', { text: 'x' }, asker), text: 'y' },
  }),
  'note.pin': async ({ given }) => ({ data: { note: await given('note.add', { text: 'x' }) } }),
  async 'note.unpin'({ given }) {
    const note = await given('note.add', { text: 'x' });
    await given('note.pin', { note });
    return { data: { note } };
  },
  'entry.star': async ({ note }) => ({ data: { seq: note.seq } }),
  async 'entry.unstar'({ given, note }) {
    await given('entry.star', { seq: note.seq });
    return { data: { seq: note.seq } };
  },
  // Who may is told that the file itself is missing: it comes by a door of its own.
  'attachment.add': async () => ({
    data: { name: 'x.png', sha256: '0'.repeat(64) },
    own: 'attachment_needs_bytes',
  }),
  'broadcast.draft': async () => ({ data: draft() }),
  'broadcast.send': async ({ given }) => ({ data: { broadcast: await given('broadcast.draft', draft()) } }),
  // No audience of this room asks for it: whoever may is told so.
  'broadcast.approve': async ({ given }) => ({
    data: { broadcast: await given('broadcast.draft', draft()) },
    own: 'approval_not_needed',
  }),
  // The workspace lists none: whoever may is told so.
  'status.set_components': async () => ({
    data: { components: [{ component: 'none', state: 'degraded' }] },
    own: 'component_unknown',
  }),
  async 'broadcast.take_back'({ given }) {
    const broadcast = await given('broadcast.draft', draft());
    await given('broadcast.send', { broadcast });
    // In a room without a window it is out at once.
    return { data: { broadcast }, own: 'take_back_late' };
  },
  'broadcast.snooze': async () => ({ data: { audience: 'executives', minutes: 5, reason: 'x' } }),
  // Neither update was called for: whoever may, may put one off; whoever may not is told whose it is.
  'clock.snooze': async ({ role }) => ({
    data: { clock: 'update:executives', minutes: 5, reason: 'x' },
    ...(SNOOZES_UPDATES.includes(role) ? {} : { own: 'clock_not_yours' }),
  }),
  'clock.call_out': async () => ({ data: {} }),
  'rest.order': async (on) => restOf(on),
  async 'rest.end'(on) {
    const { data, own } = await restOf(on);
    if (own !== undefined) return { data, own: 'not_resting' };
    await on.given('rest.order', { participant: assigneeOf(on).id });
    return { data };
  },
  'rest.set_places': async () => ({ data: { food: `${Math.random()}`, bed: '' } }),
  'shift.plan': async ({ someone }) => ({ data: { shifts: [await shiftOf(await someone())] } }),
  // Of a seat that nobody holds there is nothing to confirm: whoever may is told so.
  async 'shift.confirm'(on) {
    const { shift, own } = await plannedShift(on, 2);
    return { data: { shift }, own: own ?? 'hand_over_of_nobody' };
  },
  async 'shift.start'(on) {
    const { shift, own } = await plannedShift(on, 3);
    return { data: { shift }, ...(own === undefined ? {} : { own }) };
  },
  async 'shift.end'(on) {
    const { shift, own } = await plannedShift(on, 4);
    if (own !== undefined) return { data: { shift }, own: 'shift_gone' };
    await on.given('shift.start', { shift });
    return { data: { shift }, ...(on.role === 'commander' ? { own: 'commander_must_hand_over' } : {}) };
  },
  'logistics.ask': async () => ({ data: { kind: 'meals', text: 'x' } }),
  'logistics.delegate': async (on) => ({
    data: { request: await request(on), assignee: await on.someone() },
  }),
  'logistics.arrange': async (on) => ({ data: { request: await request(on), text: 'x' } }),
  'logistics.finish': async (on) => ({ data: { request: await request(on) } }),
  'logistics.withdraw': async (on) => ({ data: { request: await request(on) } }),
  // Who noted it clears it, whatever else they may.
  'risk.clear': async ({ given, asker }) => ({
    data: { risk: await given('risk.note', { text: 'x' }, asker) },
  }),
  'decision.propose': async (on) => ({ data: proposal(on) }),
  'decision.hold': async (on) => ({ data: { decision: await proposed(on) } }),
  'decision.object': async (on) => ({ data: { decision: await proposed(on), reason: 'x' } }),
  // Only while nobody commands is it anybody else's.
  'decision.settle': async (on) => ({ data: { decision: await proposed(on), outcome: 'rejected' } }),
  'decision.verify': async (on) => ({ data: { decision: await carried(on) } }),
  'rollcall.start': async () => ({ data: {} }),
  'rollcall.answer': async (on) => ({
    data: { rollcall: await rollCall(on), answer: 'ok', for: assigneeOf(on).id },
  }),
  'rollcall.close': async (on) => ({ data: { rollcall: await rollCall(on), reason: 'x' } }),
  async 'can.start'({ someone }) {
    await someone('lead');
    return { data: {} };
  },
  'can.answer': async (on) => ({
    data: { round: await round(on), conditions: 'x', actions: '', needs: '' },
    ...(on.role === 'lead' ? {} : { own: 'not_asked' }),
  }),
  'can.close': async (on) => ({ data: { round: await round(on), reason: 'x' } }),
  'log.redact': async ({ note }) => ({ data: { seq: note.seq, reason: 'x' } }),
};

async function newTeam({ someone }: Stage) {
  return { name: `team ${Math.random()}`, lead: await someone() };
}

async function teamOf(on: Stage): Promise<string> {
  return on.given('team.form', await newTeam(on));
}

/** Whoever leads no team moves nobody, unless they form teams. */
function unlessLeading({ role }: Stage): { readonly own?: string } {
  return ['commander', 'deputy', 'owner'].includes(role) ? {} : { own: 'team_not_yours' };
}

function draft() {
  return { audience: 'executives', status: 'investigating', text: 'x', nextUpdateAt: SOON };
}

/** Who proposes is the owner, and who executes is the asker: both may do what follows. */
function proposal(on: Stage) {
  return { proposal: 'x', risk: 'x', executor: assigneeOf(on).id };
}

function proposed(on: Stage): Promise<string> {
  return on.given('decision.propose', proposal(on));
}

async function carried(on: Stage): Promise<string> {
  const decision = await proposed(on);
  const settles = on.role === 'commander' ? on.asker : undefined;
  await on.given('decision.settle', { decision, outcome: 'carried' }, settles);
  return decision;
}

/** With somebody in it who never answers, so that it stays open. */
async function rollCall({ someone, given }: Stage): Promise<string> {
  await someone();
  return given('rollcall.start', {});
}

async function round({ someone, given }: Stage): Promise<string> {
  await someone('lead');
  return given('can.start', {});
}

/** Whom the asker's own things are of: the owner outside the room has none, and a helper stands in. */
function assigneeOf({ role, asker, helper }: Stage) {
  return role === 'owner' ? helper : asker;
}

/** Understanding and starting are the assignee's alone (TASK-4). */
function unlessInRoom({ role }: Stage): { readonly own?: string } {
  return role === 'owner' ? { own: 'task_not_yours' } : {};
}

function ownTask(on: Stage): Promise<string> {
  return on.given('task.assign', { title: 'Look', assignee: assigneeOf(on).id });
}

async function understoodTask(on: Stage): Promise<string> {
  const task = await ownTask(on);
  await on.given('task.understand', { task }, assigneeOf(on));
  return task;
}

function shiftOf(person: string) {
  const now = Date.now();
  const from = new Date(now).toISOString();
  return { role: 'responder', person, from, to: new Date(now + 3_600_000).toISOString() };
}

/** A shift of the asker's own in a place of its own, so that it waits for no other. Who only looks on is not planned. */
async function plannedShift(
  on: Stage,
  slot: number,
): Promise<{ readonly shift: string; readonly own?: string }> {
  if (on.role === 'observer') return { shift: 'none', own: 'shift_gone' };
  const planned = await on.given('shift.plan', { shifts: [{ ...shiftOf(assigneeOf(on).id), slot }] });
  return { shift: `${planned}.0` };
}

function request({ given }: Stage): Promise<string> {
  return given('logistics.ask', { kind: 'meals', text: 'x' });
}

/** A break of one's own; who commands hands over first. */
async function restOf(on: Stage): Promise<Attempt> {
  const data = { participant: assigneeOf(on).id };
  return on.role === 'commander' ? { data, own: 'commander_must_hand_over' } : { data };
}
