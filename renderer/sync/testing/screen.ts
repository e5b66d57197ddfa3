import type { Asker } from '#shared/incident/actor.ts';
import type { IncidentEvent } from '#shared/incident/event.ts';
import { memoryOutbox } from '../outbox.ts';
import { type RoomSync, startRoomSync } from '../room-sync.ts';
import { type FakeLine, INCIDENT } from './fake-line.ts';
import type { FakeServer } from './fake-server.ts';

/** One screen in a fake room: what it was told, and a line to play with. */
export interface Screen {
  readonly sync: RoomSync;
  readonly line: FakeLine;
  /** The log as this screen was told it. */
  readonly told: () => readonly IncidentEvent[];
  /** What went wrong inside: nothing ever should. */
  readonly failures: readonly unknown[];
  /** Everything under way arrives, and what it sets off. */
  settle(): Promise<void>;
}

/** @param pass lets what is due now happen, with timers standing still */
export function openScreen(server: FakeServer, asker: Asker, pass: () => Promise<unknown>): Screen {
  const line = server.line(asker);
  let told: IncidentEvent[] = [];
  const failures: unknown[] = [];
  let ids = 0;
  const sync = startRoomSync({
    wire: line,
    incident: INCIDENT,
    asker,
    outbox: memoryOutbox(),
    commandId: () => {
      ids += 1;
      return `${asker.id}${ids}`;
    },
    note: (id) => {
      const added = told.find((event) => event.id === id && event.type === 'note.added');
      return added === undefined ? undefined : { author: added.actor.id, authorName: added.actor.name };
    },
    logged: (events) => told.push(...events),
    restarted: () => {
      told = [];
    },
    changed: () => undefined,
    report: (error) => {
      failures.push(error);
    },
  });
  return {
    sync,
    line,
    told: () => told,
    failures,
    settle: async () => {
      for (let quiet = 0; quiet < 2; ) {
        await pass();
        quiet = line.toServer.length + line.toClient.length === 0 ? quiet + 1 : 0;
        line.deliver('toServer');
        line.deliver('toClient');
      }
    },
  };
}
