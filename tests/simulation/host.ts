import type { AccessStore } from '#server/access/access-store.ts';
import { createSessions, type Sessions } from '#server/access/sessions.ts';
import { localBus } from '#server/bus/local.ts';
import type { Clock, Stop } from '#server/clock.ts';
import { reminders } from '#server/jobs/reminders.ts';
import { tokenBucket } from '#server/limits/token-bucket.ts';
import { relayNews } from '#server/news.ts';
import { openRooms } from '#server/room/open-rooms.ts';
import type { Rooms } from '#server/room/rooms.ts';
import { createShiftContacts } from '#server/shift-reminders/contacts.ts';
import { serveScreens } from '#server/socket/screens.ts';
import { createPublicReports } from '#server/status-page/reports.ts';
import { watchStorage } from '#server/storage-watch.ts';
import { memoryDeliveryStore } from '#server/store/sqlite/delivery-store.ts';
import type { Store } from '#server/store/store.ts';
import { toInstant } from '#shared/time/instant.ts';
import type { Random } from '#tests/support/random.ts';
import { testSleepDiaries } from '#tests/support/sleep-diaries.ts';
import type { History } from './history.ts';
import { type Disk, storageOf, type WriteFault } from './storage.ts';
import { type Fate, VirtualServer, type Wiretap } from './virtual-server.ts';
import type { Life, World } from './world.ts';

/** When simulated time begins. */
export const BEGINNING = Date.parse('2026-11-20T14:00:00.000Z');

/** One life of the server's process: the real rooms, store, sessions, reminders and socket layer. */
export interface Host {
  readonly life: Life;
  readonly live: VirtualServer;
  readonly rooms: Rooms;
  readonly store: Store;
  readonly access: AccessStore;
  readonly sessions: Sessions;
  /** Ends in the order in which the server ends. */
  readonly stop: Stop;
}

export interface HostOptions {
  readonly world: World;
  readonly random: Random;
  readonly disk: Disk;
  readonly history: History;
  readonly tap: Wiretap;
  readonly fate: Fate;
  /** What happens to the next write. */
  readonly writeFault: () => WriteFault;
  /** The process died in the middle of something. */
  readonly died: () => void;
}

/** Messages that a connection may send. */
const RATE = { burst: 1_000, perSecond: 200 };

/** Nothing is measured in a simulation. */
const MEASURES = { connections: ignore, handshakeRefused: ignore, cutOff: ignore };

/** What goes wrong on purpose is reported by the server, and is no failure. */
const EXPECTED = 'the write fails on purpose';

export function startHost(options: HostOptions): Host {
  const { world, random, disk, history, tap, fate, writeFault, died } = options;
  const life: Life = { alive: true };
  const clock = clockOf(world, life);

  function report(what: string, error: unknown): void {
    if (!life.alive || (error instanceof Error && error.message === EXPECTED)) return;
    history.fail('LOG-2', `the server reports “${what}”: ${error instanceof Error ? error.stack : error}`);
  }

  const disks = storageOf(
    disk.open(),
    life,
    (append, batch) => {
      const fault = writeFault();
      if (fault === 'fails') throw new Error(EXPECTED);
      if (fault === 'dies before') {
        died();
        throw new Error('the process is dead');
      }
      const results = append();
      history.appended(batch, results);
      if (fault === 'dies after') died();
      return results;
    },
    (incident, snapshot) => history.savedSnapshot(incident, snapshot),
  );
  const isFault = (error: unknown) => error instanceof Error && error.message === EXPECTED;
  const { store, access, watch } = watchStorage({
    ...disks,
    deliveries: memoryDeliveryStore(),
    clock,
    isFault,
  });
  const live = new VirtualServer(life, tap, fate);
  const sessions = createSessions({ store: access, clock, ownerTokens: [] });
  const rooms = openRooms({
    store,
    clock,
    bus: localBus(),
    endOfTick: (run) => world.after(random.below(4), life, run),
    report,
  });
  const sockets = serveScreens(live, {
    sessions,
    access,
    rooms,
    clock,
    uptime: world.now,
    allowance: () => tokenBucket(RATE),
    failures: () => tokenBucket(RATE),
    measures: MEASURES,
    changed: () => undefined,
    report,
  });
  const stopWatching = watch.subscribe(sockets.storage);
  const reports = createPublicReports(store, rooms);
  const stopNews = relayNews({
    rooms,
    access,
    sessions,
    sockets,
    reports,
    shiftContacts: createShiftContacts({
      kept: memoryDeliveryStore(),
      post: async () => ({ kind: 'delivered' }),
      hasEmail: () => false,
      clock,
    }),
    sleepDiaries: testSleepDiaries(clock),
  });
  const reminding = reminders({ rooms, store, clock, report });
  reminding.run();

  return {
    life,
    live,
    rooms,
    store,
    access,
    sessions,
    stop() {
      reminding.stop();
      rooms.close();
      stopNews();
      stopWatching();
      sockets.stop();
      watch.stop();
    },
  };
}

function clockOf(world: World, life: Life): Clock {
  return {
    now: () => toInstant(BEGINNING + world.now()),
    after: (ms, run) => world.after(ms, life, run),
  };
}

function ignore(): void {
  // For its own sake.
}
