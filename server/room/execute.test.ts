import { expect, test } from 'vitest';
import { plus, SECOND } from '#shared/time/instant.ts';
import { KENJI, OWNER, roomOnFire, STRANGER, SYSTEM, testRooms } from '#tests/support/test-room.ts';

test('[LOG-1] commands of many people at once make one gapless log, chained from seq 1', async () => {
  const room = await roomOnFire();
  await Promise.all(
    Array.from({ length: 300 }, (_, index) =>
      room.done(index % 2 === 0 ? OWNER : KENJI, 'note.add', { text: `note ${index}` }),
    ),
  );
  const log = room.log();
  expect(log).toHaveLength(304);
  expect(log.map(({ seq }) => seq)).toEqual(log.map((_, index) => index + 1));
  expect(new Set(log.map(({ id }) => id)).size).toBe(log.length);
  expect(room.rooms.verify(OWNER, 'fire')).toMatchObject({ ok: true, verified: { ok: true } });
});

test('[LOG-1] a command is decided on what others did in the same tick', async () => {
  const room = await roomOnFire();
  const [first, second] = await Promise.all([
    room.give(OWNER, 'incident.advance', { to: 'triage' }),
    room.give(OWNER, 'incident.advance', { to: 'triage' }),
  ]);
  expect(first.ok).toBe(true);
  expect(second).toMatchObject({ ok: false, error: { details: { reason: 'phase_unchanged' } } });
});

test('[LOG-1] a note of the same tick can be pinned', async () => {
  const room = await roomOnFire();
  const [, pinned] = await Promise.all([
    room.give(KENJI, 'note.add', { text: 'look at this' }, { id: 'n1' }),
    room.give(KENJI, 'note.pin', { note: 'n1.0' }),
  ]);
  expect(pinned.ok).toBe(true);
  expect(Object.keys(room.state().pins)).toEqual(['n1.0']);
});

test('[LOG-5] the time in an event is the server’s', async () => {
  const room = await roomOnFire();
  await room.clock.advance(90 * SECOND);
  const [event] = await room.done(KENJI, 'note.add', { text: 'hello' });
  expect(event?.at).toBe(room.clock.now());
});

test('[LOG-5] a sped-up drill has its own time, from its declaration on', async () => {
  const room = testRooms();
  const startsAt = '2020-02-29T23:00:00.000Z';
  const simulation = { startsAt, speed: 60 };
  const [declared] = await room.done(OWNER, 'incident.declare', {
    title: 'Drill',
    kind: 'drill',
    simulation,
  });
  expect(declared?.at).toBe(startsAt);
  await room.clock.advance(10 * SECOND);
  const [event] = await room.done(OWNER, 'note.add', { text: 'ten minutes on' });
  expect(event?.at).toBe(plus(startsAt, 600 * SECOND));
});

test('[SYNC-1] the same command again gives the first answer again and changes nothing', async () => {
  const room = await roomOnFire();
  const again = () => room.give(KENJI, 'note.add', { text: 'once' }, { id: 'n1' });
  const first = await again();
  await room.done(OWNER, 'note.add', { text: 'something else' });
  expect(await again()).toEqual(first);
  expect(await again()).toEqual(first);
  expect(room.log()).toHaveLength(6);
});

test('[SYNC-1] a command that is sent twice in one tick is carried out once and answered twice', async () => {
  const room = await roomOnFire();
  const twice = () => room.give(KENJI, 'note.add', { text: 'once' }, { id: 'n1' });
  const [first, second] = await Promise.all([twice(), twice()]);
  expect(first).toMatchObject({ ok: true, seq: 5 });
  expect(second).toEqual(first);
  expect(room.log()).toHaveLength(5);
});

test('[SYNC-1] an id with another body, or from somebody else, is refused as used', async () => {
  const room = await roomOnFire();
  const used = { ok: false, error: { code: 'conflict', details: { reason: 'id_reused' } } };
  const one = room.give(KENJI, 'note.add', { text: 'one' }, { id: 'n1' });
  expect(await room.give(KENJI, 'note.add', { text: 'two' }, { id: 'n1' })).toMatchObject(used);
  await one;
  expect(await room.give(KENJI, 'note.add', { text: 'two' }, { id: 'n1' })).toMatchObject(used);
  expect(await room.give(OWNER, 'note.add', { text: 'one' }, { id: 'n1' })).toMatchObject(used);
  expect(await room.give(KENJI, 'note.pin', { note: 'one' }, { id: 'n1' })).toMatchObject(used);
});

test('[SYNC-1] a refusal is the answer also when the state would allow the command now', async () => {
  const room = await roomOnFire();
  const close = () => room.give(OWNER, 'incident.close', {}, { id: 'close' });
  const first = await close();
  expect(first).toMatchObject({ ok: false, error: { details: { reason: 'not_resolved' } } });
  await room.done(OWNER, 'incident.resolve', {});
  expect(await close()).toEqual(first);
});

test('[SYNC-1] what was not understood is not remembered: the id is free for the corrected command', async () => {
  const room = await roomOnFire();
  const wrong = await room.give(KENJI, 'note.add', { text: '' }, { id: 'n1' });
  expect(wrong).toMatchObject({ ok: false, error: { code: 'invalid' } });
  expect(await room.give(KENJI, 'note.add', { text: 'right' }, { id: 'n1' })).toMatchObject({ ok: true });
});

test('[SYNC-7] a “not yet” to the server’s own command does not stick to its id', async () => {
  const room = await roomOnFire();
  await room.done(OWNER, 'role.vacate', { role: 'commander' });
  const remind = () =>
    room.give(SYSTEM, 'reminder.send', { clock: 'command-vacant:commander' }, { id: 'system:r' });
  expect(await remind()).toMatchObject({ ok: false, error: { details: { reason: 'not_due' } } });
  await room.clock.advance(120 * SECOND);
  expect(await remind()).toMatchObject({ ok: true, seq: 6 });
  expect(await remind()).toMatchObject({ ok: true, seq: 6 });
});

test('[SYNC-1] nobody can use up an id of the server’s own', async () => {
  const room = await roomOnFire();
  const ack = await room.give(KENJI, 'note.add', { text: 'mine' }, { id: 'system:reminder:x' });
  expect(ack).toMatchObject({ ok: false, error: { code: 'invalid' } });
});

test('[SYNC-1] with an expectation, a command is refused as stale once the head has moved past it', async () => {
  const room = await roomOnFire();
  const stale = await room.give(KENJI, 'note.add', { text: 'x' }, { expect: 3 });
  expect(stale).toMatchObject({ ok: false, error: { code: 'stale', details: { head: 4 } } });
  expect(await room.give(KENJI, 'note.add', { text: 'x' }, { expect: 4 })).toMatchObject({
    ok: true,
    seq: 5,
  });
});

test('[SYNC-1] what is wrong with a command is said with its field', async () => {
  const room = await roomOnFire();
  const give = (type: string, data: unknown) =>
    room.rooms.execute(OWNER, { id: 'x', incident: 'fire', type, data });
  const problem = async (type: string, data: unknown) => {
    const ack = await give(type, data);
    return ack.ok ? 'none' : ack.error.details;
  };
  expect(await problem('task.sing', {})).toEqual({ reason: 'unknown_command', type: 'task.sing' });
  expect(await problem('constructor', {})).toEqual({ reason: 'unknown_command', type: 'constructor' });
  expect(await problem('task.assign', { title: 'x', assignee: 'kenji', minutes: 0 })).toMatchObject({
    problem: expect.stringContaining('minutes: '),
  });
  expect(await problem('note.add', { text: 'x', colour: 'red' })).toMatchObject({
    problem: expect.stringContaining('colour'),
  });
  expect(await problem('note.add', undefined)).toMatchObject({ reason: 'invalid' });
});

test('[AUTH-5] to a stranger, an incident is the same as none, whatever they send', async () => {
  const room = await roomOnFire();
  const { rooms } = room;
  const asks = [
    { type: 'note.add', data: { text: 'let me in' } },
    { type: 'note.add', data: { nonsense: true } },
    { type: 'task.sing', data: {} },
    { type: 'incident.declare', data: { title: 'mine' } },
    { type: 'incident.declare', data: 'nonsense' },
  ];
  for (const ask of asks) {
    // The second id is one that was used in the room.
    for (const id of ['e1', 'c1', 'system:x']) {
      const there = await rooms.execute(STRANGER, { id, incident: 'fire', ...ask });
      const nowhere = await rooms.execute(STRANGER, { id, incident: 'nowhere', ...ask });
      expect(there).toEqual(nowhere);
      expect(there).toMatchObject({ ok: false, error: { code: 'not_found' } });
    }
  }
  const reads = (incident: string) => [
    rooms.join(STRANGER, { incident, after: 0 }),
    rooms.read(STRANGER, { incident, after: 0, limit: 10 }),
    rooms.stateAt(STRANGER, incident),
    rooms.stateAt(STRANGER, incident, 1),
    rooms.verify(STRANGER, incident),
  ];
  expect(reads('fire')).toEqual(reads('nowhere'));
  expect(room.log()).toHaveLength(4);
  expect(room.store.answers('fire', ['e1']).size).toBe(0);
});

test('[AUTH-5] who was removed is a stranger from then on', async () => {
  const room = await roomOnFire();
  await room.done(KENJI, 'note.add', { text: 'mine' }, { id: 'n1' });
  await room.done(OWNER, 'participant.remove', { participant: 'kenji', reason: 'disruptive' });
  expect(await room.give(KENJI, 'note.add', { text: 'mine' }, { id: 'n1' })).toMatchObject({
    ok: false,
    error: { code: 'not_found' },
  });
  expect(room.rooms.join(KENJI, { incident: 'fire', after: 0 })).toMatchObject({ ok: false });
});

test('[INC-1] an incident is declared once; refused attempts leave nothing behind', async () => {
  const room = testRooms();
  const simulation = { startsAt: '2026-01-01T00:00:00.000Z', speed: 60 };
  const refused = await room.give(OWNER, 'incident.declare', { title: 'Real', simulation });
  expect(refused).toMatchObject({ ok: false, error: { details: { reason: 'simulation_needs_drill' } } });
  expect(room.store.summary('fire')).toBeUndefined();
  await room.done(OWNER, 'incident.declare', { title: 'Checkout is down' });
  expect(room.store.summary('fire')).toMatchObject({
    key: 'QD-1',
    title: 'Checkout is down',
    phase: 'detect',
  });
  const again = await room.give(OWNER, 'incident.declare', { title: 'Again' });
  expect(again).toMatchObject({ ok: false, error: { details: { reason: 'incident_exists' } } });
});

test('[INC-1] incidents that are declared in one tick get keys of their own', async () => {
  const room = testRooms();
  const names = ['a', 'b', 'c'];
  await Promise.all(
    names.map((incident) => room.done(OWNER, 'incident.declare', { title: incident }, { incident })),
  );
  expect(names.map((incident) => room.state(incident).key)).toEqual(['QD-1', 'QD-2', 'QD-3']);
});

test('[INC-1] an alert group finds the open incident that it reports to', async () => {
  const room = await roomOnFire();
  const report = { signal: 'disk', source: 'alertmanager', title: 'Disk full', status: 'firing' } as const;
  await room.done(SYSTEM, 'signal.report', { ...report, alerts: [] });
  expect(room.store.openBySignal('disk')).toBe('fire');
});

test('[SYNC-1] an alert that is repeated and changes nothing leaves nothing behind', async () => {
  const { rooms, store } = await roomOnFire();
  const data = { signal: 'lag', source: 'alertmanager', title: 'Lag', status: 'firing', alerts: [] };
  const report = (id: string) => rooms.execute(SYSTEM, { id, incident: 'fire', type: 'signal.report', data });
  expect(await report('first')).toMatchObject({ ok: true, events: [{ type: 'signal.fired' }] });
  expect(await report('again')).toMatchObject({ ok: true, events: [] });
  expect(store.answers('fire', ['first']).size).toBe(1);
  expect(store.answers('fire', ['again']).size).toBe(0);
});
