import type { IncidentEvent } from '#shared/incident/event.ts';
import type { AssignableRole } from '#shared/incident/roles.ts';
import { DEFAULT_SETTINGS } from '#shared/incident/settings/settings.ts';

export const INCIDENT = 'bench';
const PEOPLE = ['Mei', 'Ana', 'Bo', 'Cy', 'Dov', '健太', '美咲', 'Eli'];

const START = Date.parse('2026-11-20T03:00:00.000Z');
const NOTES = [
  'failover to the second region has started',
  '接続プールが枯渇。再起動中',
  'error rate is down to 0.4 % since the last deploy was taken back, we keep watching the queue for ten minutes',
  'the vendor has answered: they see it too',
  'db2 のレプリケーション遅延は 40 秒',
];

/** The event at a place of an endless log: an incident with some people, then notes and small tasks. */
export function eventAt(seq: number): IncidentEvent {
  const name = PEOPLE[(seq * 7) % PEOPLE.length] ?? 'Mei';
  const [type, data] = bodyAt(seq);
  return {
    seq,
    id: `e${seq}`,
    incident: INCIDENT,
    at: new Date(START + seq * 700).toISOString(),
    actor: { id: idOf(name), name, role: 'responder' },
    type,
    version: 1,
    data,
    command: `c${seq}`,
    hash: `h${seq}`,
  };
}

export function idOf(name: string): string {
  return `p-${name}`;
}

function bodyAt(seq: number): [string, unknown] {
  if (seq === 1) {
    return [
      'incident.declared',
      {
        key: 'QD-1',
        title: 'Writes blocked',
        severity: 'SEV1',
        kind: 'drill',
        phase: 'detect',
        settings: DEFAULT_SETTINGS,
        simulation: null,
      },
    ];
  }
  const joins = PEOPLE[seq - 2];
  if (joins !== undefined) {
    const role: AssignableRole = 'deputy';
    return ['participant.joined', { participant: idOf(joins), name: joins, role }];
  }
  // As in a long incident: mostly notes; a task now and then, which later events are about.
  const round = seq % 200;
  const task = `t${Math.floor(seq / 200)}`;
  if (round === 10) {
    const assignee = idOf(PEOPLE[seq % PEOPLE.length] ?? 'Mei');
    return ['task.assigned', { task, title: `check shard ${seq}`, assignee, minutes: 10, vague: false }];
  }
  if (round === 12) return ['task.understood', { task, deadline: new Date(START + seq * 700).toISOString() }];
  if (round === 60) {
    return ['task.reported', { task, outcome: 'done', text: `shard ${seq} is fine`, can: null, links: [] }];
  }
  return ['note.added', { note: `e${seq}`, text: `${NOTES[seq % NOTES.length]} (${seq})` }];
}
