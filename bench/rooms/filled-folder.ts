import { localBus } from '#server/bus/local.ts';
import { systemClock } from '#server/clock.ts';
import { openRooms } from '#server/room/open-rooms.ts';
import { openStorage } from '#server/storage.ts';
import type { Asker } from '#shared/incident/actor.ts';
import { temporaryFolder } from '../systems/temporary-folder.ts';
import { bodyOfNote } from './note.ts';

const OWNER: Asker = { id: 'owner', name: 'Owner', kind: 'automation' };

/** Notes that are given at once; the rooms commit them together. */
const BATCH = 1_000;

export interface FilledFolder {
  readonly dataDir: string;
  readonly incident: string;
  readonly remove: () => void;
}

/** A data folder with one incident of so many events, written by the server's own rooms. */
export async function filledFolder(events: number): Promise<FilledFolder> {
  const { path: dataDir, remove } = temporaryFolder();
  const incident = 'bench';
  const storage = openStorage(dataDir);
  const rooms = openRooms({
    store: storage.store,
    clock: systemClock(),
    bus: localBus(),
    report: (what, error) => {
      throw new Error(what, { cause: error });
    },
  });
  const give = (id: string, type: string, data: object) => rooms.execute(OWNER, { id, incident, type, data });
  await give('declare', 'incident.declare', { title: 'A long incident' });
  for (let seq = 2; seq <= events; seq += BATCH) {
    const count = Math.min(BATCH, events - seq + 1);
    const answers = await Promise.all(
      Array.from({ length: count }, (_, n) => give(`n${seq + n}`, 'note.add', { text: bodyOfNote(seq + n) })),
    );
    const refused = answers.find((answer) => !answer.ok);
    if (refused !== undefined) throw new Error(`a note was refused: ${JSON.stringify(refused)}`);
  }
  rooms.close();
  storage.close();
  return { dataDir, incident, remove };
}
