import type { Asker } from '#shared/incident/actor.ts';
import type { IncidentEvent } from '#shared/incident/event.ts';
import { memoryOutbox, type Outbox } from '../outbox.ts';
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

/** Each draws ids of its own. */
let screens = 0;

/**
 * @param pass lets what is due now happen, with timers standing still
 * @param outbox one that lives as long as the screen, where nothing is said
 */
export function openScreen(
  server: FakeServer,
  asker: Asker,
  pass: () => Promise<unknown>,
  outbox: Outbox = memoryOutbox(),
): Screen {
  const line = server.line(asker);
  let told: IncidentEvent[] = [];
  const failures: unknown[] = [];
  screens += 1;
  const own = screens;
  let ids = 0;
  const sync = startRoomSync({
    wire: line,
    incident: INCIDENT,
    asker,
    outbox,
    commandId: () => {
      ids += 1;
      return `${asker.id}-${own}-${ids}`;
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
