import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { PIECE_BYTES } from '#server/store/files.ts';
import { databaseFile } from '#server/store/sqlite/database-file.ts';
import { faultyFiles } from '#server/store/sqlite/examine-files.ts';
import type { EventData, IncidentEvent } from '#shared/incident/event.ts';
import { randomOf, seedOfTheRun } from '#tests/support/random.ts';
import { sendFile } from '#tests/support/send-file.ts';
import { OWNER_TOKEN, until } from '#tests/support/test-server.ts';
import { figures, howLong } from './how-long.ts';
import { mortalServer } from './mortal-server.ts';

/** Sends one file after the other, each until it is answered, under the same id where the server dies under it. */
async function keepSending(
  name: string,
  send: (id: string, bytes: Buffer) => Promise<{ readonly status: number }>,
  size: () => number,
  taken: Map<string, Buffer>,
  stopped: () => boolean,
): Promise<void> {
  for (let n = 0; !stopped(); n += 1) {
    const [id, bytes] = [`${name}-${n}`, randomBytes(size())];
    for (;;) {
      const status = await send(id, bytes).then(
        (answer) => answer.status,
        () => null,
      );
      if (status === 200) break;
      // A place that the dead server's connections held is none in the next one's.
      if (status !== null && status !== 429) throw new Error(`${id} was refused: ${status}`);
      await sleep(20);
    }
    taken.set(id, bytes);
  }
}

/** What lies in the tables of files, of a server that is up. */
function lying(folder: string) {
  const db = new Sqlite(databaseFile(folder), { readonly: true });
  try {
    const count = (of: string): number => Number(db.prepare(`SELECT count(*) FROM ${of}`).pluck().get());
    return {
      files: count('files WHERE incident IS NOT NULL'),
      onTheirWay: count('files WHERE upload IS NOT NULL'),
      pieces: count('file_pieces'),
      strayPieces: count('file_pieces WHERE place / 4096 NOT IN (SELECT number FROM files)'),
    };
  } finally {
    db.close();
  }
}

test('[LOG-2 TL-2] kill -9 in the middle of files leaves no event without its bytes, and no bytes without an event', {
  timeout: 900_000,
}, async () => {
  const draw = randomOf(seedOfTheRun(), 'killed uploads');
  const rounds = howLong(2, 60);
  const mortal = await mortalServer();
  const settings = { attachmentsMegabytes: 10_000 };
  const incident = await mortal.server().declare({ settings });
  const taken = new Map<string, Buffer>();
  let stopped = false;
  const size = () => 1 + draw.below(draw.chance(0.3) ? 3_000_000 : 400_000);
  const senders = ['one', 'two', 'three'].map((name) =>
    keepSending(
      name,
      (id, bytes) => sendFile(mortal.server(), incident, bytes, { id, name: `${id}.bin` }),
      size,
      taken,
      () => stopped,
    ),
  );

  let interrupted = 0;
  for (let round = 0; round < rounds; round += 1) {
    const before = taken.size;
    await until(() => taken.size > before, 60_000);
    await sleep(draw.below(150));
    await mortal.kill();
    if (lying(mortal.data).onTheirWay > 0) interrupted += 1;
    const told = new Map(taken);
    const server = await mortal.start();
    const { body } = await server.call('GET', `/api/v1/incidents/${incident}/events?after=0&limit=1000`);
    const added = (body.events as readonly IncidentEvent[]).filter(({ type }) => type === 'attachment.added');
    const ids = new Set(added.map(({ command }) => command));
    for (const id of told.keys()) expect(ids.has(id), `${id} of round ${round}`).toBe(true);
    expect(faultyFiles(databaseFile(mortal.data))).toEqual([]);
  }
  stopped = true;
  await Promise.all(senders);

  await mortal.kill();
  const server = await mortal.start();
  const { body } = await server.call('GET', `/api/v1/incidents/${incident}/events?after=0&limit=1000`);
  const files = (body.events as readonly IncidentEvent[]).filter(({ type }) => type === 'attachment.added');
  // Each once, also those that were sent again because nobody could say whether they had come.
  expect(files.map(({ command }) => command).toSorted()).toEqual([...taken.keys()].toSorted());
  const pieces = [...taken.values()].reduce((sum, { length }) => sum + Math.ceil(length / PIECE_BYTES), 0);
  expect(lying(mortal.data)).toEqual({ files: taken.size, onTheirWay: 0, pieces, strayPieces: 0 });
  for (const { data, command } of files) {
    const { attachment } = data as EventData['attachment.added'];
    const answer = await fetch(`${server.url}/api/v1/incidents/${incident}/attachments/${attachment}`, {
      headers: { authorization: `Bearer ${OWNER_TOKEN}` },
    });
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(bytes.equals(taken.get(command) as Buffer), command).toBe(true);
  }
  expect((await server.call('GET', `/api/v1/incidents/${incident}/verify`)).body).toMatchObject({ ok: true });
  figures(`kill -9: ${rounds} rounds, ${interrupted} in the middle of a file, ${taken.size} files`);
});
