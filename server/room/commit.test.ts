import { expect, test } from 'vitest';
import { localBus } from '#server/bus/local.ts';
import type { RoomMeasures } from '#server/room/measures.ts';
import { memoryStore } from '#server/store/memory/memory-store.ts';
import type { Store } from '#server/store/store.ts';
import { KENJI, OWNER, roomOnFire, testRooms } from '#tests/support/test-room.ts';

const UNAVAILABLE = { ok: false, error: { code: 'storage_unavailable' } };

/** A store that says when it appends, and fails while told to. */
function watched(say: (what: string) => void): { readonly store: Store; fails: boolean } {
  const inner = memoryStore();
  const control = {
    fails: false,
    store: {
      ...inner,
      append(batch: Parameters<Store['append']>[0]) {
        say(`append ${batch.length}`);
        if (control.fails) throw new Error('disk full');
        const results = inner.append(batch);
        say('durable');
        return results;
      },
    },
  };
  return control;
}

test('[LOG-2] nobody is told anything before it is durable; a tick of many rooms is one commit', async () => {
  const steps: string[] = [];
  const room = testRooms({ store: watched((what) => steps.push(what)).store });
  room.rooms.subscribe({
    events: ({ incident, events }) => steps.push(`${incident} hears ${events.length}`),
  });
  const declare = (incident: string) =>
    room
      .done(OWNER, 'incident.declare', { title: incident }, { incident })
      .then(() => steps.push(`${incident} answered`));
  await Promise.all([declare('a'), declare('b'), declare('c')]);
  expect(steps).toEqual([
    'append 3',
    'durable',
    'a hears 2',
    'b hears 2',
    'c hears 2',
    'a answered',
    'b answered',
    'c answered',
  ]);
});

test('[LOG-2] the events of a tick are one frame, in order and without holes', async () => {
  const room = await roomOnFire();
  const before = room.frames.length;
  await Promise.all(
    Array.from({ length: 50 }, (_, index) => room.done(KENJI, 'note.add', { text: `${index}` })),
  );
  expect(room.frames).toHaveLength(before + 1);
  expect(room.frames.at(-1)?.events.map(({ seq }) => seq)).toEqual(
    Array.from({ length: 50 }, (_, index) => index + 5),
  );
});

test('[LOG-2] with a full disk commands are refused, reading goes on, and the next try works', async () => {
  const control = watched(() => undefined);
  const room = await roomOnFire({ store: control.store });
  const before = room.rooms.join(KENJI, { incident: 'fire', after: 0 });
  const heard = room.frames.length;
  control.fails = true;
  const notes = await Promise.all([
    room.give(KENJI, 'note.add', { text: 'lost?' }, { id: 'n1' }),
    room.give(OWNER, 'incident.advance', { to: 'triage' }, { id: 'a1' }),
    room.give(OWNER, 'incident.declare', { title: 'Another' }, { incident: 'flood' }),
  ]);
  for (const ack of notes) expect(ack).toMatchObject(UNAVAILABLE);
  expect(room.rooms.join(KENJI, { incident: 'fire', after: 0 })).toEqual(before);
  expect(room.rooms.peek('flood')).toBeNull();
  expect(room.frames).toHaveLength(heard);
  expect(room.reports).toEqual(['the record cannot be written']);

  control.fails = false;
  expect(await room.give(KENJI, 'note.add', { text: 'lost?' }, { id: 'n1' })).toMatchObject({
    ok: true,
    seq: 5,
  });
  expect(await room.give(OWNER, 'incident.advance', { to: 'triage' }, { id: 'a1' })).toMatchObject({
    seq: 6,
  });
  expect(room.rooms.verify(OWNER, 'fire')).toMatchObject({ verified: { ok: true } });
});

test('[LOG-2] a store that cannot even be read refuses, and the process lives on', async () => {
  const inner = memoryStore();
  let broken = true;
  const store: Store = {
    ...inner,
    read: (...args) => {
      if (broken) throw new Error('disk I/O error');
      return inner.read(...args);
    },
  };
  const room = testRooms({ store });
  expect(await room.give(OWNER, 'incident.declare', { title: 'x' })).toMatchObject(UNAVAILABLE);
  expect(room.rooms.join(OWNER, { incident: 'fire', after: 0 })).toMatchObject(UNAVAILABLE);
  broken = false;
  expect(await room.give(OWNER, 'incident.declare', { title: 'x' })).toMatchObject({ ok: true });
});

test('[LOG-2] what waits when the rooms close becomes durable; what comes after is refused', async () => {
  const room = await roomOnFire();
  const waiting = room.give(KENJI, 'note.add', { text: 'last words' });
  room.rooms.close();
  expect(await waiting).toMatchObject({ ok: true, seq: 5 });
  expect(await room.give(KENJI, 'note.add', { text: 'too late' })).toMatchObject(UNAVAILABLE);
  expect(room.log()).toHaveLength(5);
});

test('[ROLE-1] of two that claim command at two servers at once, one gets it', async () => {
  const store = memoryStore();
  const here = testRooms({ store });
  await here.done(OWNER, 'incident.declare', { title: 'Checkout is down' });
  await here.done(OWNER, 'participant.join', { participant: 'kenji', name: 'Kenji', role: 'responder' });
  const there = testRooms({ store });
  const acks = await Promise.all([
    here.give(OWNER, 'command.claim', {}),
    there.give(KENJI, 'command.claim', {}),
  ]);
  expect(acks.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
  expect(
    here.log().filter(({ type }) => type === 'command.taken' || type === 'command.claimed'),
  ).toHaveLength(1);
  expect(here.rooms.verify(OWNER, 'fire')).toMatchObject({ verified: { ok: true } });
});

test('[SYNC-2] two servers over one log: everybody hears every event once and in order', async () => {
  const store = memoryStore();
  const bus = localBus();
  const here = testRooms({ store, bus });
  await here.done(OWNER, 'incident.declare', { title: 'Checkout is down' });
  const there = testRooms({ store, bus });
  there.rooms.peek('fire');
  for (let round = 0; round < 20; round += 1) {
    await Promise.all(
      [here, there, here, there].map((room) => room.done(OWNER, 'note.add', { text: `round ${round}` })),
    );
  }
  const seqs = (room: typeof here) => room.frames.flatMap(({ events }) => events.map(({ seq }) => seq));
  const all = Array.from({ length: 82 }, (_, index) => index + 1);
  expect(seqs(here)).toEqual(all);
  expect(seqs(there)).toEqual(all.slice(2));
  expect(there.state()).toEqual(here.state());
});

test('[SYNC-1] a command that went to two servers at once is carried out once', async () => {
  const store = memoryStore();
  const here = await roomOnFire({ store });
  const there = testRooms({ store });
  there.rooms.peek('fire');
  const [first, second] = await Promise.all(
    [here, there].map((room) => room.give(KENJI, 'note.add', { text: 'once' }, { id: 'n1' })),
  );
  expect(first).toEqual(second);
  expect(first).toMatchObject({ ok: true, seq: 5 });
  expect(here.log()).toHaveLength(5);
});

test('[INC-1] incidents that two servers declare at once get keys of their own', async () => {
  const store = memoryStore();
  const [here, there] = [testRooms({ store }), testRooms({ store })];
  await Promise.all([
    here.done(OWNER, 'incident.declare', { title: 'a' }, { incident: 'a' }),
    there.done(OWNER, 'incident.declare', { title: 'b' }, { incident: 'b' }),
  ]);
  expect([here.state('a').key, here.state('b').key].toSorted()).toEqual(['QD-1', 'QD-2']);
});

test('[AUTH-3] a frame ends at a removal, so that nothing later can reach who was removed', async () => {
  const room = await roomOnFire();
  const steps: (number[] | string)[] = [];
  room.rooms.subscribe({
    events: ({ events }) => steps.push(events.map(({ seq }) => seq)),
    removed: ({ participant, seq }) => steps.push(`${participant} at ${seq}`),
  });
  await Promise.all([
    room.done(KENJI, 'note.add', { text: 'before' }),
    room.done(OWNER, 'participant.remove', { participant: 'kenji', reason: 'disruptive' }),
    room.done(OWNER, 'note.add', { text: 'after' }),
  ]);
  expect(steps).toEqual([[5, 6], 'kenji at 6', [7]]);
});

test('[SYNC-2] a listener that throws is reported, and the others hear', async () => {
  const room = await roomOnFire();
  const heard: number[] = [];
  room.rooms.subscribe({
    events: () => {
      throw new Error('mine');
    },
  });
  const stop = room.rooms.subscribe({ events: ({ events }) => heard.push(events.length) });
  await room.done(KENJI, 'note.add', { text: 'one' });
  stop();
  await room.done(KENJI, 'note.add', { text: 'two' });
  expect(heard).toEqual([1]);
  expect(room.reports).toEqual(['a listener of the rooms failed', 'a listener of the rooms failed']);
});

test('[LOG-2] the rooms count their commands and commits', async () => {
  const counted: string[] = [];
  const measures: RoomMeasures = {
    command: (type, outcome) => counted.push(`${type} ${outcome}`),
    commit: (ms, { rooms, commands, events }) => {
      expect(ms).toBeGreaterThanOrEqual(0);
      counted.push(`${rooms} rooms ${commands} commands ${events} events`);
    },
    commitFailed: () => counted.push('failed'),
  };
  const room = testRooms({ measures });
  await room.done(OWNER, 'incident.declare', { title: 'x' });
  await room.rooms.execute(OWNER, { id: 'x', incident: 'fire', type: 'task.sing', data: {} });
  expect(counted).toEqual(['1 rooms 1 commands 2 events', 'incident.declare ok', 'unknown invalid']);
});
