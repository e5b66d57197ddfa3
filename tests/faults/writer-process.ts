import { localBus } from '#server/bus/local.ts';
import { systemClock } from '#server/clock.ts';
import { openRooms } from '#server/room/open-rooms.ts';
import { openDatabase } from '#server/store/sqlite/database.ts';
import { sqliteStore } from '#server/store/sqlite/sqlite-store.ts';
import type { Asker } from '#shared/incident/actor.ts';

/**
 * A process that writes notes as fast as it can and prints the seq of each one that was acknowledged, until it is
 * killed. Arguments: the data folder, and a word that makes its commands' ids its own.
 */
async function write(folder: string, word: string): Promise<never> {
  const { db } = openDatabase(folder);
  const store = sqliteStore(db);
  const rooms = openRooms({ store, clock: systemClock(), bus: localBus(), report: () => undefined });
  const asker: Asker = { id: 'maya', name: 'Maya', kind: 'owner' };
  const give = (id: string, type: string, data: unknown) =>
    rooms.execute(asker, { id, incident: 'fire', type, data });
  await give('declare', 'incident.declare', { title: 'Checkout is down' });
  for (let round = 0; ; round += 1) {
    const acks = await Promise.all(
      Array.from({ length: 5 }, (_, index) =>
        give(`${word}-${round}-${index}`, 'note.add', { text: `${word} ${round} ${index}` }),
      ),
    );
    for (const ack of acks) if (ack.ok) process.stdout.write(`${ack.seq} ${ack.events[0]?.hash}\n`);
  }
}

const [folder = '', word = ''] = process.argv.slice(2);
await write(folder, word);
