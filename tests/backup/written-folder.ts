import { openStorage } from '#server/storage.ts';
import type { Store } from '#server/store/store.ts';
import { OWNER, testRooms } from '#tests/support/test-room.ts';

/** Heads that the logs are to have: `{ fire: 12 }` for twelve events. */
export type Heads = Readonly<Record<string, number>>;

/** Writes notes into a folder by the server's own rooms, as if a server had run on it. */
export async function write(dataDir: string, heads: Heads): Promise<void> {
  const { store, close } = openStorage(dataDir);
  await writeInto(store, heads);
  close();
}

let writings = 0;

/** Writes notes until the logs have these heads. */
export async function writeInto(store: Store, heads: Heads): Promise<void> {
  const room = testRooms({ store });
  for (const [incident, head] of Object.entries(heads)) {
    writings += 1;
    const id = `w${writings}`;
    if (store.head(incident).seq === 0)
      await room.done(OWNER, 'incident.declare', { title: incident }, { incident, id });
    const notes = Array.from({ length: head - store.head(incident).seq }, (_, n) => n);
    await Promise.all(
      notes.map((n) => room.done(OWNER, 'note.add', { text: `note ${n}` }, { incident, id: `${id}-${n}` })),
    );
  }
  room.rooms.close();
}
