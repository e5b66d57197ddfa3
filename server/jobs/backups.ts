import { MINUTE, SECOND } from '#shared/time/instant.ts';
import type { BackupSettings } from '../backup/backup-settings.ts';
import type { Answer, BackupWorker } from '../backup/worker.ts';
import type { Clock, Stop } from '../clock.ts';
import type { Log } from '../log.ts';
import type { Rooms } from '../room/rooms.ts';
import { databaseFile } from '../store/sqlite/database-file.ts';
import type { Store } from '../store/store.ts';

export interface BackupsOptions {
  readonly dataDir: string;
  readonly folder: string;
  readonly settings: BackupSettings;
  readonly rooms: Pick<Rooms, 'subscribe'>;
  readonly store: Pick<Store, 'erase'>;
  readonly clock: Clock;
  readonly worker: BackupWorker;
  readonly measures: BackupMeasures;
  /** Told of each time that the whole record was read, whether it has a fault. */
  readonly checked: (isDamaged: boolean) => void;
  readonly log: Pick<Log, 'info' | 'warn' | 'error'>;
  /** Whether chains are left that there was no time to check at the start. */
  readonly unexamined: boolean;
}

export interface BackupMeasures {
  readonly made: () => void;
  readonly failed: () => void;
  /** The record was read and does not verify. */
  readonly faulty: () => void;
}

/** The first one comes soon, so that a new workspace has one; and so does another try after a failure. */
const SOON_MS = MINUTE;

/** After a redaction the older ones have to go: what else happens in this time goes into the same backup. */
const REDACTED_MS = SECOND;

/** A stop waits so long for the last backup. The server is ended by force after 4.5 s. */
const LAST_MS = 2_500;

/**
 * The server's own backups: made in a thread, when something changed and when the server stops. They never stand in
 * the room's way: one that fails is told in the log and in the measures, and tried again.
 */
export function backups(options: BackupsOptions): {
  readonly run: () => void;
  readonly stop: () => Promise<void>;
} {
  const { dataDir, folder, settings, rooms, store, clock, worker, measures, checked, log, unexamined } =
    options;
  const database = databaseFile(dataDir);
  /** Something happened since the last backup; and the first one of this run is still to come. */
  let changed = false;
  let isFirst = true;
  /** Words were redacted, and backups may hold them. */
  let redacted = false;
  let current: Promise<void> | null = null;
  let timer: Stop | null = null;
  let deaf: Stop | null = null;

  function wake(ms: number): void {
    timer?.();
    timer = clock.after(ms, look);
  }

  function look(): void {
    if (current !== null) return;
    const wanted = changed || isFirst;
    // A backup of a file in which redacted words still stand would hold them too.
    if (!wanted) wake(settings.everyMinutes * MINUTE);
    else if (!isErased()) wake(REDACTED_MS);
    else
      current = backUp().finally(() => {
        current = null;
      });
  }

  function isErased(): boolean {
    try {
      return store.erase();
    } catch (error) {
      log.error({ err: error }, 'redacted words cannot be erased');
      return false;
    }
  }

  async function backUp(): Promise<void> {
    changed = isFirst = redacted = false;
    const at = clock.now();
    const began = performance.now();
    const answer = await worker.do({ kind: 'back-up', options: { database, folder, at, settings } });
    const good = told(answer, Math.round(performance.now() - began));
    changed ||= !good;
    wake(redacted ? REDACTED_MS : good ? settings.everyMinutes * MINUTE : SOON_MS);
  }

  function told(answer: Answer, ms: number): boolean {
    switch (answer.kind) {
      case 'backed-up': {
        measures.made();
        checked(false);
        const { path, unredacted } = answer;
        log.info({ path, ms }, 'a backup is made');
        if (unredacted.length > 0)
          log.warn({ removed: unredacted }, 'backups from before a redaction are removed');
        return true;
      }
      case 'checked':
        checked(false);
        return true;
      case 'faulty':
        measures.faulty();
        checked(true);
        log.error(
          { problem: answer.problem },
          'the record does not verify: the room goes on, backups from before are kept, and a restart restores from them',
        );
        return false;
      case 'failed':
        measures.failed();
        log.error({ problem: answer.problem, folder }, 'no backup could be made');
        return false;
    }
  }

  async function check(): Promise<void> {
    told(await worker.do({ kind: 'check', database }), 0);
  }

  async function last(): Promise<void> {
    await current;
    if (changed && isErased()) await backUp();
    timer?.();
  }

  return {
    run() {
      deaf = rooms.subscribe({
        events({ events }) {
          changed = true;
          if (!events.some(({ type }) => type === 'log.redacted')) return;
          redacted = true;
          wake(REDACTED_MS);
        },
      });
      wake(SOON_MS);
      if (unexamined) void check();
    },
    async stop() {
      deaf?.();
      timer?.();
      const late = Promise.withResolvers<void>();
      const limit = clock.after(LAST_MS, late.resolve);
      await Promise.race([last(), late.promise]);
      limit();
      timer?.();
      await worker.end();
    },
  };
}
