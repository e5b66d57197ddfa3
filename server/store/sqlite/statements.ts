import type { Database, Statement } from 'better-sqlite3';
import type { Summary } from '../store.ts';
import type { AnswerRow, AskedRow, EventRow, EventValues, HeadRow, SegmentRow, SnapshotRow } from './rows.ts';
import { NOTE_SHIFT_MAIL } from './shift-mail-store.ts';

const EVENT = `seq, id, at, actor_id AS actorId, actor_name AS actorName, actor_role AS actorRole,
  type, version, data AS text, command, salt, body_hash AS bodyHash, hash`;

const SUMMARY = `incident, key, title, severity, phase, kind, declared_at AS declaredAt,
  resolved_at AS resolvedAt, closed_at AS closedAt, commander, commander_name AS commanderName`;

export type Statements = ReturnType<typeof statements>;

/** Every statement of the store, prepared once. */
export function statements(db: Database) {
  return {
    head: prepared<[string], HeadRow>(db, 'SELECT room, seq, hash FROM heads WHERE incident = ?'),
    moveHead: prepared<[string, number, string], { readonly room: number }>(
      db,
      `INSERT INTO heads (incident, seq, hash) VALUES (?, ?, ?)
       ON CONFLICT (incident) DO UPDATE SET seq = excluded.seq, hash = excluded.hash RETURNING room`,
    ),
    read: prepared<[after: number, upTo: number, limit: number], EventRow>(
      db,
      `SELECT ${EVENT} FROM events WHERE place > ? AND place <= ? ORDER BY place LIMIT ?`,
    ),
    eventById: prepared<[room: number, id: string], EventRow>(
      db,
      `SELECT ${EVENT} FROM events WHERE room = ? AND id = ?`,
    ),
    // Bound by position: fifteen named values cost as much as the insertion itself.
    insertEvent: prepared<EventValues>(
      db,
      `INSERT INTO events (place, id, at, actor_id, actor_name, actor_role, type, version, data, command, salt,
         body_hash, hash, asked, made)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
    dataOf: prepared<[place: number], { readonly data: string; readonly command: string }>(
      db,
      'SELECT data, command FROM events WHERE place = ?',
    ),
    redact: prepared<[data: string, place: number]>(
      db,
      'UPDATE events SET data = ?, salt = NULL WHERE place = ?',
    ),
    noteErasure: prepared<[string, number]>(
      db,
      'INSERT INTO erasures (incident, seq) VALUES (?, ?) ON CONFLICT DO NOTHING',
    ),
    erasures: prepared<[], object>(db, 'SELECT 1 FROM erasures LIMIT 1'),
    clearErasures: prepared<[]>(db, 'DELETE FROM erasures'),
    // Two lookups for as many commands as there are: one by one costs a tenth of all the work in a busy room.
    asked: prepared<[ids: string, room: number], AskedRow>(
      db,
      `SELECT command, asked, made, seq FROM json_each(?) AS wanted
       CROSS JOIN events AS made_event ON room = ? AND made_event.id = wanted.value WHERE asked IS NOT NULL`,
    ),
    answers: prepared<[commands: string, incident: string], AnswerRow>(
      db,
      `SELECT command, body, outcome FROM json_each(?) AS wanted
       CROSS JOIN answers ON incident = ? AND command = wanted.value`,
    ),
    // The first answer stands (SYNC-1).
    insertAnswer: prepared<[string, string, string, string]>(
      db,
      'INSERT INTO answers (incident, command, body, outcome) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
    ),
    eraseAsked: prepared<[asked: string, room: number, id: string]>(
      db,
      'UPDATE events SET asked = ? WHERE room = ? AND id = ? AND asked IS NOT NULL',
    ),
    eraseAnswer: prepared<[string, string, string]>(
      db,
      'UPDATE answers SET body = ? WHERE incident = ? AND command = ?',
    ),
    // Whoever owns the workspace leaves the room, and keeps the workspace.
    endSessionsOf: prepared<[at: string, person: string]>(
      db,
      `UPDATE sessions SET revoked_at = ? WHERE person = ? AND revoked_at IS NULL
         AND person NOT IN (SELECT id FROM people WHERE owner = 1)`,
    ),
    endLinksOf: prepared<[person: string, incident: string]>(
      db,
      `UPDATE invitations SET uses_left = 0 WHERE invited_by = ? AND incident = ?
         AND invited_by NOT IN (SELECT id FROM people WHERE owner = 1)`,
    ),
    endExecutiveLinksOf: prepared<[person: string, incident: string]>(
      db,
      `DELETE FROM executive_links WHERE made_by = ? AND incident = ?
         AND made_by NOT IN (SELECT id FROM people WHERE owner = 1)`,
    ),
    endCalendarLinkOf: prepared<[person: string]>(
      db,
      `DELETE FROM calendar_links WHERE person = ?
         AND person NOT IN (SELECT id FROM people WHERE owner = 1)`,
    ),
    dispatch: prepared<[incident: string, broadcast: string, seq: number, audience: string, at: string]>(
      db,
      `INSERT INTO dispatches (incident, broadcast, seq, audience, at) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT DO NOTHING`,
    ),
    noteShiftMail: prepared<[object]>(db, NOTE_SHIFT_MAIL),
    forgetShiftContact: prepared<[person: string]>(
      db,
      `DELETE FROM shift_contacts WHERE person = ?
         AND person NOT IN (SELECT id FROM people WHERE owner = 1)`,
    ),
    keyTaken: prepared<[number, string], object>(
      db,
      'SELECT 1 FROM incidents WHERE key_number = ? AND incident <> ?',
    ),
    lastKey: prepared<[], { readonly number: number | null }>(
      db,
      'SELECT max(key_number) AS number FROM incidents',
    ),
    saveSummary: prepared<[object]>(
      db,
      `INSERT INTO incidents (incident, key_number, key, title, severity, phase, kind, declared_at, resolved_at,
         closed_at, commander, commander_name)
       VALUES (@incident, @number, @key, @title, @severity, @phase, @kind, @declaredAt, @resolvedAt, @closedAt,
         @commander, @commanderName)
       ON CONFLICT (incident) DO UPDATE SET title = excluded.title, severity = excluded.severity,
         phase = excluded.phase, resolved_at = excluded.resolved_at, closed_at = excluded.closed_at,
         commander = excluded.commander, commander_name = excluded.commander_name`,
    ),
    summary: prepared<[string], Summary>(db, `SELECT ${SUMMARY} FROM incidents WHERE incident = ?`),
    incidents: prepared<[object], Summary>(
      db,
      `SELECT ${SUMMARY} FROM incidents
       WHERE key_number < @before AND (@status = 'all' OR (phase = 'closed') = (@status = 'closed'))
       ORDER BY key_number DESC LIMIT @limit`,
    ),
    openIncidents: prepared<[], { readonly incident: string }>(
      db,
      "SELECT incident FROM incidents WHERE phase <> 'closed' ORDER BY key_number",
    ),
    insertSignal: prepared<[string, string]>(
      db,
      'INSERT INTO signals (signal, incident) VALUES (?, ?) ON CONFLICT DO NOTHING',
    ),
    openBySignal: prepared<[string], { readonly incident: string }>(
      db,
      `SELECT incident FROM signals JOIN incidents USING (incident)
       WHERE signal = ? AND phase <> 'closed' ORDER BY key_number DESC LIMIT 1`,
    ),
    saveSnapshot: prepared<[string, number, number, string, checksum: number]>(
      db,
      'INSERT OR REPLACE INTO snapshots (incident, seq, version, state, checksum) VALUES (?, ?, ?, ?, ?)',
    ),
    loadSnapshot: prepared<[string, number, number], SnapshotRow>(
      db,
      `SELECT seq, state, checksum FROM snapshots WHERE incident = ? AND version = ? AND seq <= ?
       ORDER BY seq DESC LIMIT 1`,
    ),
    segments: prepared<[from: number, to: number], SegmentRow>(
      db,
      'SELECT place, last, length(bytes) AS size FROM segments WHERE place BETWEEN ? AND ? ORDER BY place',
    ),
    segment: prepared<
      [place: number],
      { readonly last: number; readonly bytes: Uint8Array; readonly checksum: number }
    >(db, 'SELECT last, bytes, checksum FROM segments WHERE place = ?'),
    saveSegment: prepared<[place: number, last: number, bytes: Uint8Array, checksum: number]>(
      db,
      'INSERT OR REPLACE INTO segments (place, last, bytes, checksum) VALUES (?, ?, ?, ?)',
    ),
    dropSegment: prepared<[from: number, place: number, seq: number]>(
      db,
      'DELETE FROM segments WHERE place BETWEEN ? AND ? AND last >= ?',
    ),
    redactedAfter: prepared<[after: number, upTo: number], object>(
      db,
      "SELECT 1 FROM events WHERE place > ? AND place <= ? AND type = 'log.redacted' LIMIT 1",
    ),
    dropSnapshot: prepared<[string, number]>(db, 'DELETE FROM snapshots WHERE incident = ? AND seq = ?'),
    dropSnapshots: prepared<[string]>(db, 'DELETE FROM snapshots WHERE incident = ?'),
  };
}

/** A prepared statement whose parameters and rows are what the text says; SQLite cannot tell TypeScript. */
function prepared<Parameters extends unknown[], Row = unknown>(
  db: Database,
  text: string,
): Statement<Parameters, Row> {
  return db.prepare<Parameters, Row>(text);
}
