import type { i18n } from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { startI18n } from '#renderer/i18n.ts';
import { ENTRY_KINDS, entryOf } from '#renderer/state/timeline/entry.ts';
import { CLOCK_KINDS } from '#shared/incident/clocks/clock.ts';
import { LONGEST_SNOOZE } from '#shared/incident/clocks/snooze.ts';
import type { EventData, IncidentEvent } from '#shared/incident/event.ts';
import { REDACTED } from '#shared/incident/log/redaction.ts';
import { DEFAULT_SETTINGS } from '#shared/incident/settings/settings.ts';
import { initialState } from '#shared/incident/state.ts';
import { anIncident, made } from '#shared/incident/testing/scenario.ts';
import { describeEvent, SENTENCES } from './describe.ts';
import { tell } from './tell.ts';
import { LOGISTICS_SAMPLES, SHIFT_SAMPLES } from './testing/shift-samples.ts';

const AT = '2026-11-20T10:00:00.000Z';

/** Events of every type in every form that has a sentence of its own. */
const SAMPLES: { readonly [Type in keyof EventData]: readonly EventData[Type][] } = {
  'incident.declared': (['real', 'drill'] as const).map((kind) => ({
    key: 'QD-1',
    title: 'Writes blocked',
    severity: 'unknown',
    kind,
    phase: 'detect',
    settings: DEFAULT_SETTINGS,
    simulation: null,
  })),
  'incident.linked': [
    { link: 'l', kind: 'bridge', label: null, url: 'https://meet.example/qd-1', replaces: null },
    { link: 'l', kind: 'chat', label: '#qd-1', url: 'https://chat.example/qd-1', replaces: 'k' },
  ],
  'incident.unlinked': [{ link: 'l', kind: 'ticket', label: 'OPS-7' }],
  'contacts.counted': [
    { delta: 1, source: 'phone', total: 1 },
    { delta: 12, source: 'social', total: 13 },
    { delta: -1, source: 'mail', total: 12 },
    { delta: -2, source: 'chat', total: 10 },
  ],
  'status.components_set': [
    {
      components: [
        { component: 'c', name: { en: 'Checkout', ja: '決済' }, state: 'major_outage', from: 'degraded' },
        { component: 's', name: { en: 'Search', ja: '' }, state: 'operational', from: 'degraded' },
      ],
    },
  ],
  'incident.assessed': [
    { alert: 'down', contacts: 60, exposure: 'unsure', hit: null, severity: 'SEV1', reasons: [] },
    { alert: 'unsure', contacts: 0, exposure: 'none', hit: 40, severity: 'SEV2', reasons: [] },
  ],
  'incident.severity_set': [{ severity: 'SEV1', from: 'unknown', reason: null }],
  'incident.advanced': [{ phase: 'triage', from: 'detect', reason: 'seen' }],
  'incident.resolved': [{ from: 'resolve', text: 'all green' }],
  'incident.closed': [{ reason: null }],
  'incident.reopened': [{ from: 'closed', reason: null }],
  'participant.joined': [{ participant: 'bo', name: 'Bo', role: 'customer-liaison' }],
  'participant.described': [
    { participant: 'ana', zone: 'Asia/Tokyo', skills: ['postgres'] },
    { participant: 'bo', zone: null, skills: [] },
  ],
  'participant.removed': [{ participant: 'bo', reason: 'disruptive' }],
  'participant.restored': [{ participant: 'bo' }],
  'participant.warned': [{ warning: 'w', participant: 'bo', reason: 'talks over everybody' }],
  'participant.acknowledged': [{ participant: 'ana', warning: 'w' }],
  'participant.swooped': [
    { participant: 'bo', wishes: true, words: 'roll it back now' },
    { participant: 'bo', wishes: false, words: null },
  ],
  'participant.released': [
    { participant: 'bo', reason: null },
    { participant: 'ana', reason: null },
  ],
  'participant.stood_down': [
    { stay: ['bo'], released: ['cy', 'di'], words: 'thanks' },
    { stay: [], released: ['cy'], words: null },
  ],
  'participant.recalled': [{ participant: 'bo' }],
  'role.assigned': [
    { role: 'deputy', participant: 'bo', from: 'responder' },
    { role: 'deputy', participant: 'ana', from: 'responder' },
  ],
  'role.vacated': [
    { role: 'deputy', participants: ['bo', 'cy'] },
    { role: 'deputy', participants: ['ana'] },
  ],
  'command.claimed': [{ participant: 'ana', name: 'Ana' }],
  'command.vacated': [{ participant: 'ana' }, { participant: 'bo' }],
  'team.formed': [
    { team: 'd', name: 'Database', lead: 'bo', members: ['cy'] },
    { team: 'd', name: 'Database', lead: 'bo', members: [] },
  ],
  'team.changed': [
    { team: 'd', name: 'Storage', lead: null, former: { name: 'Database', lead: 'bo' } },
    { team: 'd', name: null, lead: 'cy', former: { name: 'Database', lead: 'bo' } },
    { team: 'd', name: 'Storage', lead: 'cy', former: { name: 'Database', lead: null } },
  ],
  'team.joined': [{ team: 'd', name: 'Database', participants: ['bo', 'cy'] }],
  'team.left': [
    { team: 'd', name: 'Database', participants: ['bo'] },
    { team: 'd', name: 'Database', participants: ['ana'] },
  ],
  'team.dissolved': [{ team: 'd', name: 'Database' }],
  'task.assigned': [
    { task: 't', title: 'Check lag', assignee: 'bo', minutes: 20, vague: false },
    { task: 't', title: 'Check lag', assignee: 'ana', minutes: 1, vague: false },
    ...(['resting', 'off-shift', 'no-break'] as const).map((why) => ({
      task: 't',
      title: 'Check lag',
      assignee: 'bo',
      minutes: 5,
      vague: false,
      override: { reason: 'only she knows', why: [why] },
    })),
    { task: 't', title: 'Check lag', assignee: 'ana', minutes: 1, vague: false, handsOn: 'warned' },
    { task: 't', title: 'Check lag', assignee: 'ana', minutes: 9, vague: false, handsOn: 'unwarned' },
  ],
  'command.offered': [{ offer: 'o', from: 'ana', to: 'bo', name: 'Bo' }],
  'command.accepted': [[], ['situation', 'risks']].map((confirmed) => ({
    offer: 'o',
    participant: 'ana',
    name: 'Ana',
    from: 'bo',
    confirmed,
  })),
  'command.declined': [{ offer: 'o', participant: 'ana', reason: 'on the other bridge' }],
  'command.cancelled': [
    { offer: 'o', to: 'bo', reason: null },
    { offer: 'o', to: 'ana', reason: null },
  ],
  'command.assumed': [{ participant: 'ana', name: 'Ana', from: 'bo', reason: 'unreachable' }],
  'risk.noted': [{ risk: 'r', text: 'the replica lags' }],
  'risk.cleared': [{ risk: 'r', text: 'the replica lags' }],
  'task.understood': [
    { task: 't', deadline: AT },
    { task: 't', deadline: AT, handsOn: 'warned' },
  ],
  'task.started': [
    { task: 't', deadline: AT },
    { task: 't', deadline: AT, handsOn: 'warned' },
  ],
  'task.extended': [{ task: 't', minutes: 5, deadline: AT, reason: null }],
  'task.reported': [
    { task: 't', outcome: 'done', text: 'ok', can: { conditions: 'c', actions: '', needs: 'n' }, links: [] },
  ],
  'task.blocked': [{ task: 't', need: 'access' }],
  'task.cancelled': [{ task: 't', reason: null }],
  'task.reassigned': [
    { task: 't', assignee: 'bo', from: null, minutes: 5, reason: null },
    { task: 't', assignee: 'bo', from: 'cy', minutes: 5, reason: null },
    {
      task: 't',
      assignee: 'bo',
      from: 'cy',
      minutes: 5,
      reason: 'blocked',
      override: { reason: 'only she knows', why: ['resting'] },
    },
    { task: 't', assignee: 'ana', from: 'cy', minutes: 5, reason: null, handsOn: 'warned' },
  ],
  'task.asked': [{ task: 't', deadline: AT }],
  'task.returned': (['removed', 'released', 'resting', 'handed-over', 'off-shift'] as const).map(
    (reason) => ({
      task: 't',
      from: 'bo',
      reason,
    }),
  ),
  'note.added': [{ note: 'n', text: 'seen' }],
  'note.corrected': [
    { note: 'n', text: 'right', at: null },
    { note: 'n', text: null, at: AT },
  ],
  'note.pinned': [{ note: 'n' }],
  'note.unpinned': [{ note: 'n' }],
  'entry.starred': [{ seq: 1 }, { seq: 2 }],
  'entry.unstarred': [{ seq: 1 }, { seq: 2 }],
  'attachment.added': (['disk.png', 'db2.log', REDACTED] as const).map((name) => ({
    attachment: 'e',
    name,
    mediaType: 'image/png',
    bytes: 2_000,
    sha256: 'a',
    ...(name === 'disk.png' ? { width: 640, height: 480 } : {}),
  })),
  'broadcast.drafted': [
    { broadcast: 'b', audience: 'public', status: 'investigating', text: 'Hello', nextUpdateAt: AT },
  ],
  'broadcast.approved': [{ broadcast: 'b', audience: 'public', status: 'identified' }],
  'broadcast.queued': [
    { broadcast: 'b', audience: 'public', status: 'identified', goesAt: AT },
    {
      broadcast: 'b',
      audience: 'public',
      status: 'identified',
      goesAt: AT,
      override: { reason: 'They know the host', found: ['host'] },
    },
  ],
  'broadcast.taken_back': [{ broadcast: 'b', audience: 'public', status: 'identified' }],
  'broadcast.withheld': (['expired', 'redacted'] as const).map((why) => ({
    broadcast: 'b',
    audience: 'public',
    status: 'identified',
    why,
  })),
  'broadcast.sent': [
    { broadcast: 'b', audience: 'public', status: 'identified', text: 'Hello', nextUpdateAt: AT, by: 'bo' },
    { broadcast: 'b', audience: 'executives', status: 'resolved', text: 'Hello', nextUpdateAt: null },
  ],
  'broadcast.snoozed': [{ audience: 'public', until: AT, reason: 'waiting' }],
  'rest.ordered': [
    { participant: 'bo', minutes: 30, until: AT, reason: null },
    { participant: 'ana', minutes: 30, until: AT, reason: null },
  ],
  'rest.ended': [{ participant: 'bo' }, { participant: 'bo', byVoice: true }, { participant: 'ana' }],
  'rest.called_back': [{ participant: 'bo' }],
  'rest.places_set': [
    { food: 'Kitchen', bed: '' },
    { food: '', bed: '' },
  ],
  ...SHIFT_SAMPLES,
  ...LOGISTICS_SAMPLES,
  'decision.proposed': [
    {
      decision: 'd',
      proposal: 'Fail over',
      risk: 'Lost writes',
      executor: 'bo',
      verifyMinutes: 30,
      windowSeconds: 15,
      closesAt: AT,
      note: null,
    },
  ],
  'decision.held': [{ decision: 'd', closesAt: '2026-11-20T09:00:45.000Z' }],
  'decision.objected': [{ decision: 'd', reason: 'db2 is behind' }],
  'decision.settled': [
    settled({ bySilence: true }),
    settled({}),
    settled({ objectors: ['bo', 'cy'], reason: 'writes are down' }),
    settled({ outcome: 'rejected', verifyAt: null }),
    settled({ outcome: 'rejected', verifyAt: null, objectors: ['bo'] }),
  ],
  'decision.verified': [
    { decision: 'd', outcome: 'holds', text: null },
    { decision: 'd', outcome: 'failed', text: 'lag grows' },
  ],
  'rollcall.started': [{ rollcall: 'r', people: ['ana', 'bo'] }],
  'rollcall.answered': (['ana', 'bo'] as const).flatMap((participant) =>
    (['ok', 'help'] as const).map((answer) => ({ rollcall: 'r', participant, answer })),
  ),
  'rollcall.closed': [
    { rollcall: 'r', complete: true, reason: null, ok: ['ana', 'bo'], help: [], silent: [], left: [] },
    { rollcall: 'r', complete: false, reason: 'asleep', ok: ['ana'], help: ['bo'], silent: ['cy'], left: [] },
  ],
  'can.started': [{ round: 'c', people: ['bo', 'cy'] }],
  'can.answered': (['ana', 'bo'] as const).map((participant) => ({
    round: 'c',
    participant,
    conditions: 'read only',
    actions: 'restoring',
    needs: '',
  })),
  'can.closed': [
    { round: 'c', complete: true, reason: null, silent: [] },
    { round: 'c', complete: false, reason: 'told on the bridge', silent: ['cy'] },
  ],
  'signal.fired': [{ signal: 's', source: 'am', title: 'High error rate', alerts: [] }],
  'signal.resolved': [{ signal: 's', source: 'am', title: 'High error rate', alerts: [] }],
  'clock.snoozed': CLOCK_KINDS.filter((kind) => LONGEST_SNOOZE[kind] !== null).map((kind) => ({
    clock: `${kind}:x`,
    kind,
    subject: { 'role-vacant': 'scribe', update: 'public' }[kind as string] ?? 'x',
    since: AT,
    redAt: AT,
    until: AT,
    reason: 'waiting',
  })),
  'clock.called_out': [{ minutes: 20, severity: 'SEV1', title: 'Writes blocked' }],
  'reminder.sent': CLOCK_KINDS.map((kind) => ({
    clock: `${kind}:x`,
    kind,
    subject: { 'role-vacant': 'scribe', update: 'public' }[kind as string] ?? 'x',
    since: AT,
    dueAt: AT,
    count: 1,
    to: null,
  })),
  'log.redacted': [{ seq: 12, reason: 'a password' }],
  'log.restored': [
    { backedUpAt: '2026-11-20T14:00:00.000Z', from: 12, to: 14 },
    { backedUpAt: null, from: 12, to: null },
  ],
};

function settled(over: Partial<EventData['decision.settled']>): EventData['decision.settled'] {
  const carried = { decision: 'd', outcome: 'carried', reason: null, bySilence: false } as const;
  return { ...carried, objectors: [], verifyAt: AT, ...over };
}

const cases = Object.entries(SAMPLES).flatMap(([type, samples]) =>
  samples.map((data, form): [string, number, unknown] => [type, form, data]),
);

function eventOf(type: string, data: unknown): IncidentEvent {
  const actor = { id: 'ana', name: 'Ana', role: 'deputy' } as const;
  return { seq: 1, id: 'e', incident: 'i', at: AT, actor, type, version: 1, data, command: 'c', hash: '' };
}

/** The first entry is loaded, others are not. */
function eventAt(seq: number): IncidentEvent | null {
  return seq === 1 ? eventOf('note.added', { note: 'e', text: 'seen' }) : null;
}

describe.each(['en', 'ja'] as const)('in %s', (language) => {
  const missing: string[] = [];
  let words: i18n;
  beforeAll(async () => {
    words = await startI18n(language, (key) => missing.push(key));
  });

  it.each(cases)('[TL-1] %s (form %i) is told in words, with every blank filled', (type, _form, data) => {
    const phrase = describeEvent(eventOf(type, data), initialState(), () => 'a note', eventAt);
    const told = tell(phrase, words.getFixedT(language, 'timeline'), () => '19:00');
    expect(missing).toEqual([]);
    expect(told).not.toMatch(/\{\{|\}\}|undefined|null|\[object|^events\./);
    expect(told.length).toBeGreaterThan(1);
    // In Japanese, the name stands before it: a particle or a sentence of its own has to follow.
    if (language === 'ja') expect(told).toMatch(/^(?:が|は|の|に|から|による)/);
  });

  it('[LOG-6] an event of a newer version is told as unknown, with its type', () => {
    const phrase = describeEvent(eventOf('moon.landed', {}), initialState(), () => null);
    expect(tell(phrase, words.getFixedT(language, 'timeline'), () => '')).toContain('moon.landed');
  });
});

it.each(Object.keys(SAMPLES))('[TL-4] %s is of a kind that can be filtered by', (type) => {
  expect(ENTRY_KINDS.filter((kind) => kind !== 'unknown')).toContain(entryOf(eventOf(type, {}), false).kind);
});

it('[TL-1] every type of event has a sample here', () => {
  expect(Object.keys(SAMPLES).sort()).toEqual(Object.keys(SENTENCES).sort());
});

it('[TL-1] what was said about a task keeps the name of who had it then, whoever has it later', async () => {
  const words = await startI18n('en');
  const room = anIncident();
  const task = made(
    room.given('ana', 'task.assign', { assignee: 'bo', title: 'Check lag', minutes: 20 }),
    'task',
  );
  room.pass(2, { reminders: true });
  room.given('bo', 'task.understand', { task });
  room.given('ana', 'task.ask', { task });
  room.pass(1);
  const told = () =>
    [...room.happened('reminder.sent'), ...room.happened('task.asked')]
      .filter(({ data }) => JSON.stringify(data).includes(task))
      .map((event) =>
        tell(
          describeEvent(event, room.state, () => null),
          words.getFixedT('en', 'timeline'),
          () => '',
        ),
      );
  const before = told();
  expect(before.length).toBeGreaterThan(1);
  for (const sentence of before) expect(sentence).toContain('Bo');
  room.given('ana', 'task.reassign', { task, assignee: 'cy', minutes: 20 });
  expect(told()).toEqual(before);
  room.given('ana', 'rest.order', { participant: 'cy', minutes: 30 });
  expect(told()).toEqual(before);
});

it('[TL-1] a role within an English sentence is a common noun', async () => {
  const words = await startI18n('en');
  const [joined] = SAMPLES['participant.joined'];
  const phrase = describeEvent(eventOf('participant.joined', joined), initialState(), () => null);
  expect(tell(phrase, words.getFixedT('en', 'timeline'), () => '')).toBe('joined as customer liaison');
});
