import { isBoxOf } from './durable-outbox.ts';
import type { Neighbours } from './neighbours.ts';
import { type OutboxDatabase, openOutboxDatabase } from './outbox-database.ts';

/** What one person gave in this browser and nobody has answered, in whatever incident (SYNC-4). */
export interface KeptCommands {
  /** How many; none where the browser keeps nothing. */
  count(person: string): Promise<number>;
  /** Forgets them all, and whatever was refused. */
  discard(person: string): Promise<void>;
}

export interface KeptCommandsDeps {
  readonly factory: IDBFactory | undefined;
  /** The server's name in the boxes (`boxOf`). */
  readonly server: string;
  /** To be told of what was discarded, and then let go. */
  readonly neighbours: () => Neighbours;
}

/** Reads the database of all windows when asked, and holds nothing open between. */
export function keptCommands({ factory, server, neighbours }: KeptCommandsDeps): KeptCommands {
  async function withDatabase<Result>(
    nothing: Result,
    work: (database: OutboxDatabase) => Promise<Result>,
  ): Promise<Result> {
    if (factory === undefined) return nothing;
    const blocked = Promise.withResolvers<null>();
    const opening = openOutboxDatabase({ factory, blocked: () => blocked.resolve(null), closed: () => {} });
    const database = await Promise.race([opening, blocked.promise]);
    if (database === null) return nothing;
    try {
      return await work(database);
    } finally {
      database.close();
    }
  }
  const boxesOf = async (database: OutboxDatabase, person: string) =>
    (await database.boxes()).filter((box) => isBoxOf(box, server, person));

  return {
    count: (person) =>
      withDatabase(0, async (database) => {
        const boxes = await boxesOf(database, person);
        const kept = (await Promise.all(boxes.map((box) => database.read(box)))).flat();
        return kept.filter(({ command }) => command.refused === null).length;
      }),
    discard: (person) =>
      withDatabase(undefined, async (database) => {
        for (const box of await boxesOf(database, person)) {
          const kept = await database.read(box);
          await database.write(box, new Map(kept.map(({ command }) => [command.id, { do: 'remove' }])));
        }
        const others = neighbours();
        others.tell();
        others.stop();
      }),
  };
}
