import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { SEGMENT_EVENTS, sealing } from '#server/jobs/sealing.ts';
import { segmentSchema } from '#shared/protocol/rest/segments.ts';
import { KENJI, OWNER, roomOnFire } from '#tests/support/test-room.ts';
import { until } from '#tests/support/test-server.ts';

/** A room with so many events, and its sealing. */
async function longRoom(length: number) {
  const room = await roomOnFire();
  let pagesRead = 0;
  const job = sealing({
    rooms: room.rooms,
    store: {
      ...room.store,
      read(...where) {
        pagesRead += 1;
        return room.store.read(...where);
      },
    },
    clock: room.clock,
    pause: () => new Promise(setImmediate),
    report: (what, error) => {
      throw new Error(what, { cause: error });
    },
  });
  const write = (count: number) =>
    Promise.all(Array.from({ length: count }, (_, n) => room.done(KENJI, 'note.add', { text: `note ${n}` })));
  await write(length - room.log().length);
  const sealed = () => room.store.segments('fire').map(({ first, last }) => [first, last]);
  const content = (first: number) => {
    const bytes = room.store.segment('fire', first)?.bytes;
    return segmentSchema.parse(JSON.parse(String(gunzipSync(bytes ?? new Uint8Array()))));
  };
  return { ...room, job, write, sealed, content, pagesRead: () => pagesRead };
}

test('[SYNC-3] old history is sealed as the log has it, and the newest thousand events are left out', async () => {
  const { job, write, sealed, content, log } = await longRoom(2 * SEGMENT_EVENTS + 1_000);
  await job.look('fire');
  expect(sealed()).toEqual([[1, SEGMENT_EVENTS]]);
  const { incident, events } = content(1);
  expect(incident).toBe('fire');
  const kept = log().slice(0, SEGMENT_EVENTS);
  expect(events).toEqual(kept.map(({ incident: _same, hash: _long, ...event }) => event));
  await write(100);
  await job.look('fire');
  expect(sealed()).toEqual([
    [1, SEGMENT_EVENTS],
    [SEGMENT_EVENTS + 1, 2 * SEGMENT_EVENTS],
  ]);
});

test('[SYNC-3] a room seals its old history by itself when it is quiet, and not while it is busy', async () => {
  const { job, clock, done, write, sealed, pagesRead } = await longRoom(SEGMENT_EVENTS);
  job.run();
  await write(1_024);
  await clock.advance(1_500);
  await done(KENJI, 'note.add', { text: 'still busy' });
  await clock.advance(1_500);
  await new Promise(setImmediate);
  expect(pagesRead()).toBe(0);
  await clock.advance(500);
  await until(() => sealed().length > 0);
  expect(sealed()).toEqual([[1, SEGMENT_EVENTS]]);
  job.stop();
  await write(SEGMENT_EVENTS);
  await clock.advance(60_000);
  await job.look('fire');
  expect(sealed()).toHaveLength(1);
});

test('[LOG-3] redacted words stand in no segment, also where they were redacted while it was made', async () => {
  const { job, done, write, sealed, content } = await longRoom(SEGMENT_EVENTS);
  const [leak] = await done(KENJI, 'note.add', { text: 'the password is hunter2' });
  await write(SEGMENT_EVENTS + 1_024);
  const seq = leak?.seq ?? 0;
  const making = job.look('fire');
  await new Promise(setImmediate);
  await done(OWNER, 'log.redact', { seq, reason: 'a secret' });
  await making;
  await job.look('fire');
  expect(sealed()).toHaveLength(2);
  expect(JSON.stringify(content(SEGMENT_EVENTS + 1))).not.toContain('hunter2');
  await done(OWNER, 'log.redact', { seq: 7, reason: 'another' });
  expect(sealed()).toEqual([[SEGMENT_EVENTS + 1, 2 * SEGMENT_EVENTS]]);
  await job.look('fire');
  expect(sealed()).toHaveLength(2);
});
