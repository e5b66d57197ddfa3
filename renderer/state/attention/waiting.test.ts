import { describe, expect, it } from 'vitest';
import { FakeServer, person } from '#renderer/sync/testing/fake-server.ts';
import { MINUTE, plus } from '#shared/time/instant.ts';
import { createRoomStore, type RoomView } from '../room-store.ts';
import { composeAttention } from './compose.ts';
import { nextWaiting, waiting } from './waiting.ts';

const IC = person('ic');

function aRoom(): FakeServer {
  const server = new FakeServer({ ic: 'deputy', bo: 'responder', cl: 'customer-liaison', ob: 'observer' });
  server.by(IC, 'command.claim', {});
  return server;
}

function viewOf(server: FakeServer, me: string): RoomView {
  const store = createRoomStore('i1', me, { status: 'live', since: server.now });
  return { ...store.getState(), state: server.state };
}

function seen(server: FakeServer, me: string, minutes = 0) {
  const now = plus(server.now, minutes * MINUTE);
  return waiting(viewOf(server, me), now).map(({ clock, level, notice }) => [clock.kind, level, notice]);
}

describe('what waits for somebody', () => {
  it('[DESK-2] is a task until they say understood, and then its end', () => {
    const server = aRoom();
    server.by(IC, 'task.assign', { title: 'Check db2', assignee: 'bo', minutes: 5 });
    expect(seen(server, 'bo')).toEqual([['task-understood', 'calm', 'task']]);
    expect(seen(server, 'ob')).toEqual([]);
    const [task = ''] = Object.keys(server.state.tasks);
    server.by(person('bo'), 'task.understand', { task });
    expect(seen(server, 'bo')).toEqual([]);
    expect(seen(server, 'bo', 4.5)).toEqual([['task-deadline', 'amber', null]]);
    expect(seen(server, 'bo', 6)).toEqual([['task-deadline', 'red', 'overdue']]);
    // Whoever commands looks after every lapse.
    expect(seen(server, 'ic', 6)).toContainEqual(['task-deadline', 'red', 'overdue']);
  });

  it('[DESK-2] is a roll call, once it asks them, and not for who answered', () => {
    const server = aRoom();
    server.by(IC, 'rollcall.start', {});
    expect(seen(server, 'bo')).toEqual([['roll-call-answer', 'calm', 'roll-call']]);
    const call = server.state.rollCalls.open;
    server.by(person('bo'), 'rollcall.answer', { rollcall: call?.id ?? '', answer: 'ok' });
    expect(seen(server, 'bo')).toEqual([]);
  });

  it('[DESK-2] is a window in which they may object, not for who proposed it or only looks on', () => {
    const server = aRoom();
    server.by(IC, 'decision.propose', { proposal: 'Fail over', risk: 'Lost writes', executor: 'bo' });
    expect(seen(server, 'bo')).toEqual([['decision-window', 'amber', 'decision']]);
    expect(seen(server, 'ob')).toEqual([]);
    expect(seen(server, 'ic').filter(([kind]) => kind === 'decision-window')).toEqual([]);
  });

  it('[DESK-2] is command that is offered to them, and an update that is due for who writes them', () => {
    const server = aRoom();
    server.by(IC, 'command.offer', { to: 'bo' });
    expect(seen(server, 'bo')).toContainEqual(['command-offered', 'calm', 'offer']);
    const due = seen(server, 'cl', 30).filter(([kind]) => kind === 'update');
    expect(due.length).toBeGreaterThan(0);
    expect(due.every(([, level, notice]) => level === 'red' && notice === 'update')).toBe(true);
    expect(seen(server, 'bo', 30).filter(([kind]) => kind === 'update')).toEqual([]);
  });

  it('[DESK-2 FAT-6] whoever rests is reached by direct calls alone', () => {
    const server = aRoom();
    server.by(IC, 'rollcall.start', {});
    server.by(person('bo'), 'rest.order', { minutes: 30 });
    expect(seen(server, 'bo')).toEqual([]);
    expect(seen(server, 'bo', 31)).toEqual([['rest', 'red', 'overdue']]);
  });

  it('[DESK-2] is another thing once it was acted on and came back; and it says when to look again', () => {
    const server = aRoom();
    server.by(IC, 'task.assign', { title: 'Check db2', assignee: 'bo', minutes: 5 });
    const [task = ''] = Object.keys(server.state.tasks);
    server.by(person('bo'), 'task.understand', { task });
    const at = (minutes: number) => waiting(viewOf(server, 'bo'), plus(server.now, minutes * MINUTE))[0]?.id;
    const first = at(6);
    server.by(person('bo'), 'task.extend', { task, minutes: 10 });
    const again = waiting(viewOf(server, 'bo'), plus(server.now, 60 * MINUTE))[0]?.id;
    expect(first).toBeDefined();
    expect(again).not.toBe(first);
    const view = viewOf(server, 'bo');
    const next = nextWaiting(view, server.now);
    expect(next === null ? '' : next > server.now).toBe(true);
  });
});

describe('all rooms together', () => {
  const incident = {
    incident: 'i1',
    key: 'INC-1',
    title: 'Checkout fails',
    severity: 'SEV1',
    phase: 'triage',
    kind: 'real',
    declaredAt: '2026-11-20T10:00:00.000Z',
    resolvedAt: null,
    closedAt: null,
    commander: null,
    commanderName: null,
    role: 'deputy',
    me: 'bo',
  } as const;
  const drill = {
    ...incident,
    incident: 'i2',
    key: 'INC-2',
    kind: 'drill',
    declaredAt: '2026-11-20T11:00:00.000Z',
  } as const;
  const now = Date.parse('2026-11-20T11:30:00.000Z');
  const thing = (id: string, level: 'calm' | 'amber' | 'red') => ({
    id,
    level,
    sentence: id,
    destination: { to: 'incident', incident: 'i1' } as const,
  });

  it('[DESK-2] count what waits in each, the most urgent first, and what is real before drills', () => {
    const told = new Map([
      ['i2', { minutes: 300, waiting: [thing('a', 'amber'), thing('b', 'red')] }],
      ['i1', { minutes: 90, waiting: [thing('c', 'calm')] }],
    ]);
    const attention = composeAttention([drill, incident], told, now, true);
    expect(attention).toMatchObject({ level: 'red', count: 3 });
    expect(attention.waiting.map(({ id }) => id)).toEqual(['b', 'a', 'c']);
    // A drill has its own time; of a room that is not open here the clock of this machine tells.
    expect(attention.incidents.map(({ incident: id, minutes }) => [id, minutes])).toEqual([
      ['i1', 90],
      ['i2', 300],
    ]);
    expect(composeAttention([incident], new Map(), now, true).incidents[0]?.minutes).toBe(90);
  });

  it('[DESK-2] something that waits is never calm, and nothing is', () => {
    const told = new Map([['i1', { minutes: 90, waiting: [thing('c', 'calm')] }]]);
    expect(composeAttention([incident], told, now, true).level).toBe('amber');
    expect(composeAttention([incident], new Map(), now, true)).toMatchObject({ level: 'calm', count: 0 });
  });
});
