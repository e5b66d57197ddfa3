import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seal } from '#server/room/seal.ts';
import { FOLD_VERSION } from '#server/room/stored-fold.ts';
import { memoryStore } from '#server/store/memory/memory-store.ts';
import { sha256 } from '#server/store/sha256.ts';
import type { Store } from '#server/store/store.ts';
import type { CommandInput } from '#shared/incident/commands.ts';
import type { IncidentEvent } from '#shared/incident/event.ts';
import { fold } from '#shared/incident/evolve.ts';
import type { IncidentState } from '#shared/incident/state.ts';
import { roomJoinAckSchema } from '#shared/protocol/room-join.ts';
import { KENJI, OWNER, roomOnFire, testRooms } from '#tests/support/test-room.ts';

/** A room with a log of `length` events, some of which move the state. */
async function longRoom(length: number, store: Store = memoryStore()) {
  const room = await roomOnFire({ store });
  for (let seq = room.log().length + 1; seq <= length; seq += 1) {
    const turn =
      seq % 7 === 0
        ? room.done(OWNER, 'task.assign', { title: `task ${seq}`, assignee: 'kenji', minutes: 5 })
        : room.done(KENJI, 'note.add', { text: `note ${seq}` });
    // A tick holds a handful of commands.
    if (seq % 40 === 0) await turn;
  }
  await room.clock.advance(0);
  expect(room.log()).toHaveLength(length);
  return room;
}

function joined(room: Awaited<ReturnType<typeof longRoom>>, after: number) {
  const ack = room.rooms.join(KENJI, { incident: 'fire', after });
  if (!ack.ok) throw new Error(ack.error.message);
  expect(roomJoinAckSchema.safeParse(ack).success).toBe(true);
  return ack;
}

function seqs(events: readonly { readonly seq: number }[]): readonly number[] {
  return events.map(({ seq }) => seq);
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

test('[SYNC-3] who was away gets exactly what came after their last seq', async () => {
  const room = await longRoom(520);
  for (const after of [0, 20, 100, 519, 520]) {
    const { events, snapshot, head, more } = joined(room, after);
    if (after === 0) continue;
    expect(snapshot).toBeUndefined();
    expect(seqs(events)).toEqual(range(after + 1, 520));
    expect(head).toEqual(room.store.head('fire'));
    expect(more).toBe(false);
  }
});

test('[SYNC-3] who is far behind gets a snapshot a little before the head, and what came after it', async () => {
  const room = await longRoom(1_650);
  for (const after of [0, 1, 1_149]) {
    const { events, snapshot, more } = joined(room, after);
    expect(snapshot?.seq).toBe(1_400);
    expect(seqs(events)).toEqual(range(1_401, 1_650));
    expect(more).toBe(false);
    expect(fold(events as IncidentEvent[], snapshot?.state)).toEqual(room.state());
  }
  expect(joined(room, 1_150).snapshot).toBeUndefined();
});

test('[SYNC-3] who holds more than there is holds another log, and starts from nothing', async () => {
  const room = await longRoom(30);
  expect(joined(room, 31)).toEqual(joined(room, 0));
  expect(seqs(joined(room, 4_711).events)).toEqual(range(1, 30));
});

test('[SYNC-3] who holds what this log has not at that place starts from nothing; a redaction is no other log', async () => {
  const room = await longRoom(1_250);
  const hashAt = (seq: number) => room.log()[seq - 1]?.hash ?? '';
  const from = (after: number, hash: string) => room.rooms.join(KENJI, { incident: 'fire', after, hash });
  for (const after of [1, 30, 600, 1_249, 1_250]) {
    expect(from(after, hashAt(after))).toEqual(joined(room, after));
    expect(from(after, hashAt(after - 1) || 'of another log')).toEqual(joined(room, 0));
  }
  expect(from(1_251, hashAt(1_250))).toEqual(joined(room, 0));
  await room.done(OWNER, 'log.redact', { seq: 1_200, reason: 'leaked' });
  expect(room.log()[1_199]?.hash).toBe(hashAt(1_200));
  const { events } = joined(room, 1_200);
  expect(from(1_200, hashAt(1_200))).toMatchObject({ ok: true, events });
  expect(seqs(events)).toEqual(range(1_201, 1_251));
});

test('[SYNC-3] one answer is bounded in size; what is left out is said and can be read on', async () => {
  const room = await roomOnFire();
  for (let count = 0; count < 100; count += 1)
    await room.done(KENJI, 'note.add', { text: 'x'.repeat(20_000) });
  const got: number[] = [];
  let { events, more } = joined(room, 0);
  // Who joins on a phone hears nothing else until this has come.
  expect(JSON.stringify(events).length).toBeLessThan(164_000);
  expect(more).toBe(true);
  for (;;) {
    got.push(...seqs(events));
    if (!more) break;
    const ack = room.rooms.read(KENJI, { incident: 'fire', after: got.at(-1) ?? 0, limit: 1_000 });
    if (!ack.ok) throw new Error(ack.error.message);
    ({ events, more } = ack);
    expect(JSON.stringify(events).length).toBeLessThan(1_100_000);
  }
  expect(got).toEqual(range(1, 104));
});

test('[SYNC-2] any stretch of the log can be read, from memory or from the store', async () => {
  const room = await longRoom(1_650);
  fc.assert(
    fc.property(fc.nat(1_700), fc.integer({ min: 1, max: 1_000 }), (after, limit) => {
      const ack = room.rooms.read(KENJI, { incident: 'fire', after, limit });
      const expected = room.store.read('fire', after, limit);
      expect(ack).toEqual({
        ok: true,
        head: room.store.head('fire'),
        events: expected,
        more: (expected.at(-1)?.seq ?? after) < 1_650,
      });
    }),
    { numRuns: 60 },
  );
});

test('[LOG-4] a room that is opened anew from a stored snapshot stands where the whole log leads', async () => {
  const store = memoryStore();
  const room = await longRoom(2_650, store);
  const whole = fold(room.log());
  expect(room.state()).toEqual(whole);
  expect(store.loadSnapshot('fire', FOLD_VERSION, 2_650)?.seq).toBe(2_000);
  const opened = testRooms({ store });
  expect(opened.state()).toEqual(whole);
  // It has also folded enough of the log anew to serve those who are far behind.
  expect(opened.rooms.join(OWNER, { incident: 'fire', after: 0 })).toMatchObject({
    snapshot: { seq: 2_400 },
  });
  await opened.done(OWNER, 'note.add', { text: 'goes on' });
  expect(store.verify('fire').ok).toBe(true);
});

test('[LOG-4] a snapshot of other rules, or of an older shape of the state, is not used', async () => {
  const store = memoryStore();
  const room = await longRoom(20, store);
  const { tasks: _lacks, ...older } = room.state();
  const wrong = { ...room.state(), title: 'folded by other rules' };
  store.saveSnapshot('fire', {
    seq: 19,
    version: FOLD_VERSION,
    state: { ...older, seq: 19 } as IncidentState,
  });
  store.saveSnapshot('fire', { seq: 20, version: FOLD_VERSION + 1, state: wrong });
  expect(testRooms({ store }).state()).toEqual(room.state());
});

test('[TL-5] any past moment is the fold of the log up to it', async () => {
  const room = await longRoom(2_650);
  const log = room.log();
  for (const seq of [1, 2, 99, 100, 1_000, 1_399, 2_449, 2_450, 2_649, 2_650]) {
    const ack = room.rooms.stateAt(KENJI, 'fire', seq);
    expect(ack).toMatchObject({ ok: true, seq });
    expect(ack.ok && ack.state).toEqual(fold(log.slice(0, seq)));
  }
  expect(room.rooms.stateAt(KENJI, 'fire', 2_651)).toMatchObject({
    ok: false,
    error: { code: 'invalid', details: { reason: 'no_such_moment', at: 2_651, head: 2_650 } },
  });
  expect(room.rooms.stateAt(KENJI, 'fire')).toMatchObject({ seq: 2_650, head: { seq: 2_650 } });
});

test('[LOG-4] fold(snapshot at k, the rest) is fold(all), for every k, also through JSON', async () => {
  const step = fc.oneof(
    fc.record({
      type: fc.constant('note.add' as const),
      data: fc.record({ text: fc.constantFrom('a', 'b') }),
    }),
    fc.record({
      type: fc.constant('task.assign' as const),
      data: fc.record({
        title: fc.constant('look'),
        assignee: fc.constantFrom('kenji', 'maya'),
        minutes: fc.integer({ min: 1, max: 30 }),
      }),
    }),
    fc.record({
      type: fc.constant('incident.set_severity' as const),
      data: fc.record({
        severity: fc.constantFrom('SEV1' as const, 'SEV3' as const),
        reason: fc.constant('so'),
      }),
    }),
    fc.record({ type: fc.constant('rest.order' as const), data: fc.constant({ participant: 'kenji' }) }),
    fc.record({ type: fc.constant('incident.resolve' as const), data: fc.constant({}) }),
    fc.record({ type: fc.constant('incident.reopen' as const), data: fc.constant({}) }),
  );
  let events = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      const room = await roomOnFire();
      for (const { type, data } of steps) {
        await room.clock.advance(1_000);
        await room.give(OWNER, type, data as CommandInput<typeof type>);
      }
      const log = room.log();
      events += log.length;
      const whole = fold(log);
      expect(room.state()).toEqual(whole);
      for (let k = 0; k <= log.length; k += 1) {
        const snapshot = JSON.parse(JSON.stringify(fold(log.slice(0, k))));
        expect(fold(log.slice(k), snapshot)).toEqual(whole);
      }
    }),
    { numRuns: 15 },
  );
  expect(events).toBeGreaterThan(100);
});

test('[LOG-6] an event of a newer version is kept, sent on and chained, and the room works on', async () => {
  const store = memoryStore();
  const room = await roomOnFire({ store });
  const [note] = await room.done(KENJI, 'note.add', { text: 'before' });
  const head = store.head('fire');
  const future = seal(head.hash, {
    seq: 6,
    id: 'f.0',
    incident: 'fire',
    at: room.clock.now(),
    actor: note?.actor ?? { id: 'x', name: 'x', role: 'owner' },
    type: 'whale.sighted',
    version: 9,
    data: { z: 1, a: [null, 'ずっと'] },
    command: 'f',
  });
  const summary = store.summary('fire');
  if (summary === undefined) throw new Error('no summary');
  const nothing = { answers: [], signals: [], redactions: [] };
  store.append([{ incident: 'fire', expectedSeq: 5, events: [future], summary, ...nothing }]);
  await room.done(KENJI, 'note.add', { text: 'after' });
  expect(room.log()[5]).toEqual(future.event);
  expect(sha256(JSON.stringify(room.log()[5]?.data))).toBe(sha256(future.text));
  expect(room.frames.flatMap(({ events }) => seqs(events))).toEqual(range(1, 7));
  expect(store.verify('fire').ok).toBe(true);
});
