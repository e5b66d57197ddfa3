/** How long a backup of 100 000 events holds up the room that is being written to, beside the same writing without one. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { DEFAULT_BACKUP_SETTINGS } from '#server/backup/backup-settings.ts';
import { backupWorker } from '#server/backup/worker.ts';
import { localBus } from '#server/bus/local.ts';
import { systemClock } from '#server/clock.ts';
import { openRooms } from '#server/room/open-rooms.ts';
import { openStorage } from '#server/storage.ts';
import { databaseFile } from '#server/store/sqlite/database-file.ts';
import type { Asker } from '#shared/incident/actor.ts';
import { filledFolder } from './rooms/filled-folder.ts';
import { bodyOfNote } from './rooms/note.ts';

const EVENTS = 100_000;
const OWNER: Asker = { id: 'owner', name: 'Owner', kind: 'automation' };
const EVERY_MS = 20;

const { dataDir, incident, remove } = await filledFolder(EVENTS);
const { store, close } = openStorage(dataDir);
const clock = systemClock();
const rooms = openRooms({ store, clock, bus: localBus(), report: console.error });
const worker = backupWorker();
const folder = join(dataDir, 'backups');
let given = 0;

// The first thread strips types, and the first note loads the room.
await backUp();
await longestDelay(backUp);
const backed = await longestDelay(backUp);
const alone = await longestDelay(() => sleep(backed.took));
console.log(
  `backup: ${Math.round(backed.took)} ms for ${EVENTS} events in a thread; longest event loop delay ${backed.ms} ms with a note every ${EVERY_MS} ms, ${alone.ms} ms without a backup`,
);
rooms.close();
close();
rmSync(folder, { recursive: true, force: true });
remove();

async function backUp(): Promise<void> {
  const options = {
    database: databaseFile(dataDir),
    folder,
    at: clock.now(),
    settings: DEFAULT_BACKUP_SETTINGS,
  };
  const answer = await worker.do({ kind: 'back-up', options });
  if (answer.kind !== 'backed-up') throw new Error(JSON.stringify(answer));
}

async function longestDelay(
  work: () => Promise<void>,
): Promise<{ readonly ms: number; readonly took: number }> {
  const delays = monitorEventLoopDelay({ resolution: 1 });
  const writing = setInterval(() => {
    given += 1;
    const text = bodyOfNote(given);
    void rooms.execute(OWNER, { id: `b${given}`, incident, type: 'note.add', data: { text } });
  }, EVERY_MS);
  delays.enable();
  const began = performance.now();
  await work();
  const took = performance.now() - began;
  delays.disable();
  clearInterval(writing);
  return { ms: Math.round(delays.max / 1e5) / 10, took };
}
