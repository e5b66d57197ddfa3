import { openStorage } from '#server/storage.ts';
import { OWNER, testRooms } from '#tests/support/test-room.ts';

/** Writes notes into a folder by the server's own rooms, as if a server had run on it: `{ fire: 12 }` for 12 events. */
export async function write(
  dataDir: string,
  heads: Readonly<Record<string, number>>,
  word = 'note',
): Promise<void> {
  const { store, close } = openStorage(dataDir);
  const room = testRooms({ store });
  const tag = `${word}-${Math.random().toString(36).slice(2)}`;
  for (const [incident, head] of Object.entries(heads)) {
    if (store.head(incident).seq === 0)
      await room.done(OWNER, 'incident.declare', { title: incident }, { incident, id: `${tag}-${incident}` });
    const missing = Array.from({ length: head - store.head(incident).seq }, (_, n) => n);
    await Promise.all(
      missing.map((n) =>
        room.done(OWNER, 'note.add', { text: `${word} ${n}` }, { incident, id: `${tag}-${incident}-${n}` }),
      ),
    );
  }
  room.rooms.close();
  close();
}
