import { createApi } from '#renderer/sync/api.ts';
import { openConnection } from '#renderer/sync/connection.ts';
import { memoryOutbox } from '#renderer/sync/outbox.ts';
import { type RoomSync, startRoomSync } from '#renderer/sync/room-sync.ts';
import type { SavedSession } from '#renderer/sync/session-storage.ts';
import { socketLine } from '#renderer/sync/socket-line.ts';
import type { Wire } from '#renderer/sync/wire.ts';
import type { IncidentEvent } from '#shared/incident/event.ts';
import type { Joined } from '#shared/protocol/rest/joining.ts';

/** A person's screen on a real server, without the views. */
export interface RealScreen {
  readonly wire: Wire;
  readonly sync: RoomSync;
  readonly told: () => readonly IncidentEvent[];
  readonly failures: readonly unknown[];
  stop(): void;
}

/** A client of the REST interface that acts for a session, or for nobody. */
export function apiOf(server: string, session: Joined | null) {
  return createApi({ server, fetch, token: () => session?.session ?? null });
}

/** The token in an invitation link. */
export function tokenIn(url: string | null): string {
  return new URL(url ?? '').hash.slice(1);
}

let commands = 0;

/** @param skew milliseconds by which this screen's own clock is wrong */
export function openRealScreen(
  server: string,
  session: SavedSession,
  incident: string,
  skew = 0,
): RealScreen {
  const wire = openConnection({
    dial: socketLine({ server, token: session.session, client: 'test/1' }),
    now: () => Date.now() + skew,
    draw: () => 0,
    onWake: () => () => undefined,
  });
  let told: IncidentEvent[] = [];
  const failures: unknown[] = [];
  const sync = startRoomSync({
    wire,
    incident,
    asker: { id: session.participant, name: session.name, kind: session.owner ? 'owner' : 'person' },
    outbox: memoryOutbox(),
    commandId: () => {
      commands += 1;
      return `${session.participant}-${commands}`;
    },
    note: () => undefined,
    logged: (events) => told.push(...events),
    restarted: () => {
      told = [];
    },
    changed: () => undefined,
    report: (error) => failures.push(error),
  });
  return {
    wire,
    sync,
    told: () => told,
    failures,
    stop: () => {
      sync.stop();
      wire.stop();
    },
  };
}
