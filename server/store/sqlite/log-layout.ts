import type { Database, Statement } from 'better-sqlite3';
import type { ActingRole } from '#shared/incident/roles.ts';
import type { Head } from '#shared/protocol/event.ts';
import type { LogRow } from '../log-row.ts';

/** How a log is read from a file of any version, without changing the file: backups may be older than this program. */
export interface LogLayout {
  /** Every incident that any table knows of, the open ones first; null for a key that is not there. */
  readonly logs: () => readonly { readonly incident: string; readonly key: string | null }[];
  readonly head: (incident: string) => Head | undefined;
  /** The rows after a seq, in order, read as they are asked for. */
  readonly rows: (incident: string, after: number) => Iterable<LogRow>;
}

/** The version from which an event stands under its place, and no longer under its incident. */
const BY_PLACE = 3;

const COLUMNS = `events.id, events.at, actor_id AS actorId, actor_name AS actorName, actor_role AS actorRole,
  events.type, events.version, events.data AS text, events.command, events.salt, events.body_hash AS bodyHash,
  events.hash AS hash`;

/** Logs whose head is gone, found by steps from one to the next, not by reading them all. */
const HEADLESS = {
  byPlace: `
    WITH RECURSIVE steps (room) AS (
      SELECT min(place) >> 32 FROM events
      UNION ALL
      SELECT (SELECT min(place) >> 32 FROM events WHERE place >= (steps.room + 1) << 32)
      FROM steps WHERE steps.room IS NOT NULL
    )
    SELECT 'room ' || room AS incident FROM steps
    WHERE room IS NOT NULL AND room NOT IN (SELECT room FROM heads)`,
  byIncident: `
    WITH RECURSIVE steps (incident) AS (
      SELECT min(incident) FROM events
      UNION ALL
      SELECT (SELECT min(incident) FROM events WHERE incident > steps.incident)
      FROM steps WHERE steps.incident IS NOT NULL
    )
    SELECT incident FROM steps WHERE incident IS NOT NULL AND incident NOT IN (SELECT incident FROM heads)`,
};

const ROWS = {
  byPlace: `
    SELECT @incident AS incident, place & 4294967295 AS seq, ${COLUMNS} FROM events
    WHERE place > ((SELECT room FROM heads WHERE incident = @incident) << 32) + @after
      AND place < ((SELECT room FROM heads WHERE incident = @incident) + 1) << 32
    ORDER BY place`,
  byIncident: `SELECT incident, seq, ${COLUMNS} FROM events WHERE incident = @incident AND seq > @after ORDER BY seq`,
};

interface Row extends Omit<LogRow, 'actor'> {
  readonly actorId: string;
  readonly actorName: string;
  readonly actorRole: ActingRole;
}

/** @throws SqliteError where the tables are not there or cannot be read. */
export function logLayout(db: Database): LogLayout {
  const layout = Number(db.pragma('user_version', { simple: true })) >= BY_PLACE ? 'byPlace' : 'byIncident';
  const logs: Statement<[], { readonly incident: string; readonly key: string | null }> = db.prepare(`
    SELECT incident, key FROM (
      SELECT incident FROM heads UNION SELECT incident FROM incidents UNION SELECT incident FROM (${HEADLESS[layout]})
    ) LEFT JOIN incidents USING (incident)
    ORDER BY phase = 'closed', key_number DESC`);
  const head: Statement<[string], Head> = db.prepare('SELECT seq, hash FROM heads WHERE incident = ?');
  const rows: Statement<[object], Row> = db.prepare(ROWS[layout]);
  return {
    logs: () => logs.all(),
    head: (incident) => head.get(incident),
    *rows(incident, after) {
      for (const { actorId, actorName, actorRole, ...row } of rows.iterate({ incident, after })) {
        yield { ...row, actor: { id: actorId, name: actorName, role: actorRole } };
      }
    },
  };
}
