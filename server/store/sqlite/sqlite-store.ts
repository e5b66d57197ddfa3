import type { Database } from 'better-sqlite3';
import { shiftMailOf } from '#server/shift-reminders/shift-mail-of.ts';
import { eventId } from '#shared/ids/ids.ts';
import type { EventData, IncidentEvent } from '#shared/incident/event.ts';
import { CHAIN_START } from '#shared/incident/log/chain.ts';
import type { Head } from '#shared/protocol/event.ts';
import { incidentKey, keyNumber } from '../keys.ts';
import { eventOf, redactedText } from '../log-row.ts';
import { type Append, type AppendResult, type CommandAnswer, ERASED, type Store } from '../store.ts';
import { verifyLog } from '../verify.ts';
import { caches, type Unsound } from './caches.ts';
import { type Files, files } from './files.ts';
import { answerOf, answerOfAsked, type HeadRow, logRowOf, MAX_SEQ, placeOf, valuesOf } from './rows.ts';
import { type Statements, statements } from './statements.ts';

/** No room has this number. */
const NOWHERE: HeadRow = { room: 0, seq: 0, hash: CHAIN_START };

/** Before the first place of a room, where also a row that should not be there is found. */
const MIN_SEQ = -1;

/** Writing the whole file anew stops everybody: a disk that is too full for it is not asked at every append. */
const SCRUB_AGAIN_AFTER = 256;

/** A snapshot that nobody reads, of the size that a busy tick writes. */
const NO_INCIDENT = '';
const NO_VERSION = 0;
const PROBE = ' '.repeat(64 * 1024);

/**
 * The store in a SQLite database with all tables but those of access. `close` does not close the database.
 *
 * @param notice told of what is kept for speed and was not as it was written
 */
export function sqliteStore(db: Database, notice: (found: Unsound) => void = () => undefined): Store {
  const sql = statements(db);
  const fileTables = files(db);
  /** Appends until a scrub that failed is tried again; null where there is nothing to scrub. */
  let scrubIn: number | null = null;
  const headOf = (incident: string): HeadRow => sql.head.get(incident) ?? NOWHERE;

  const appendAll = db.transaction((batch: readonly Append[]) =>
    batch.map((append) => appendOne(sql, fileTables, append, headOf(append.incident))),
  );

  /**
   * Erases what redactions left behind. Zeroing deleted rows is not enough: a page that was split keeps copies of
   * the rows that moved. So the whole file is written anew, and the write-ahead log is emptied. Redactions are rare.
   * Where that fails (no space) or the process dies, it is done again: after a while, when the disk works again, or
   * with the next start.
   */
  function scrub(): void {
    if (sql.erasures.get() === undefined) return;
    try {
      db.exec('VACUUM');
      if (!emptyLog()) throw new Error('somebody reads the file');
      sql.clearErasures.run();
    } catch {
      scrubIn = SCRUB_AGAIN_AFTER;
      return;
    }
    scrubIn = null;
  }

  /** Who reads the file, a backup or `verify`, is not waited for: the room would stand still meanwhile. */
  function emptyLog(): boolean {
    const patience = db.pragma('busy_timeout', { simple: true });
    db.pragma('busy_timeout = 0');
    try {
      return db.pragma('wal_checkpoint(TRUNCATE)', { simple: true }) === 0;
    } finally {
      db.pragma(`busy_timeout = ${patience}`);
    }
  }

  fileTables.dropAllUploads();
  scrub();
  return {
    append(batch) {
      const results = appendAll.immediate(batch);
      if (scrubIn !== null) scrubIn -= 1;
      if (scrubIn === 0 || batch.some(({ redactions }) => redactions.length > 0)) scrub();
      return results;
    },
    head: (incident) => headAlone(headOf(incident)),
    read(incident, after, limit) {
      const { room } = headOf(incident);
      const rows = sql.read.all(placeOf(room, after), placeOf(room, MAX_SEQ), limit);
      return rows.map((row) => eventOf(logRowOf(incident, row)));
    },
    eventById(incident, id) {
      const row = sql.eventById.get(headOf(incident).room, id);
      return row === undefined ? undefined : eventOf(logRowOf(incident, row));
    },
    answers(incident, commands) {
      const first = JSON.stringify(commands.map((command) => eventId(command, 0)));
      const found = [
        ...sql.answers.all(JSON.stringify(commands), incident).map(answerOf),
        ...sql.asked.all(first, headOf(incident).room).map(answerOfAsked),
      ];
      return new Map(found.map((answer) => [answer.command, answer]));
    },
    putPiece: fileTables.putPiece,
    dropUpload: fileTables.dropUpload,
    filePiece: fileTables.filePiece,
    ...caches(db, sql, (incident) => headOf(incident).room, notice),
    incidents({ status, after, limit }) {
      const before = after === null ? Number.MAX_SAFE_INTEGER : keyNumber(after);
      return sql.incidents.all({ status, before, limit });
    },
    summary: (incident) => sql.summary.get(incident),
    openIncidents: () => sql.openIncidents.all().map(({ incident }) => incident),
    openBySignal: (signal) => sql.openBySignal.get(signal)?.incident,
    nextKey: () => incidentKey((sql.lastKey.get()?.number ?? 0) + 1),
    verify(incident) {
      // One read transaction, so that the rows and the head are of the same moment.
      return db.transaction(() => {
        const head = headOf(incident);
        return verifyLog(incident, logRows(sql, incident, head.room), headAlone(head));
      })();
    },
    probe() {
      sql.saveSnapshot.run(NO_INCIDENT, 0, NO_VERSION, PROBE, 0);
      sql.dropSnapshots.run(NO_INCIDENT);
      if (scrubIn !== null) scrub();
    },
    erase() {
      if (scrubIn !== null) scrub();
      return scrubIn === null;
    },
    close: () => undefined,
  };
}

function headAlone({ seq, hash }: HeadRow): Head {
  return { seq, hash };
}

function* logRows(sql: Statements, incident: string, room: number) {
  for (const row of sql.read.iterate(placeOf(room, MIN_SEQ), placeOf(room, MAX_SEQ), -1)) {
    yield logRowOf(incident, row);
  }
}

function appendOne(sql: Statements, fileTables: Files, append: Append, head: HeadRow): AppendResult {
  const { incident, expectedSeq, events, answers, summary, signals, redactions, files: kept = [] } = append;
  if (head.seq !== expectedSeq) return { ok: false, reason: 'moved', head: headAlone(head) };
  const number = summary === null ? 0 : keyNumber(summary.key);
  if (summary !== null && sql.keyTaken.get(number, incident) !== undefined)
    return { ok: false, reason: 'key_taken' };
  const last = events.at(-1)?.event;
  const room = last === undefined ? head.room : roomMovedTo(sql, incident, last);
  const answered = insertEvents(sql, room, append);
  for (const answer of answers) {
    const { command, body, outcome } = answer;
    if (!answered.has(answer)) sql.insertAnswer.run(incident, command, body, JSON.stringify(outcome));
  }
  if (summary !== null) sql.saveSummary.run({ ...summary, number });
  for (const { event } of events) if (event.type === 'participant.removed') shutOut(sql, event);
  // A drill reaches nobody outside (INC-3).
  if (summary?.kind === 'real')
    for (const { event } of events) {
      if (event.type === 'broadcast.sent') dispatch(sql, event);
      if (event.type === 'reminder.sent') noteShiftMail(sql, event);
    }
  for (const signal of signals) sql.insertSignal.run(signal, incident);
  for (const file of kept) fileTables.keep(incident, file);
  for (const seq of redactions) {
    redact(sql, incident, room, seq);
    fileTables.drop(incident, seq);
  }
  if (redactions.length > 0) sql.dropSnapshots.run(incident);
  return { ok: true };
}

function roomMovedTo(sql: Statements, incident: string, { seq, hash }: Head): number {
  const row = sql.moveHead.get(incident, seq, hash);
  if (row === undefined) throw new Error('a head was moved and has no room');
  return row.room;
}

/** Inserts the events; returned are the answers that their rows hold. */
function insertEvents(
  sql: Statements,
  room: number,
  { events, answers }: Append,
): ReadonlySet<CommandAnswer> {
  const byFirst = new Map<number, CommandAnswer>();
  for (const answer of answers) {
    const { outcome } = answer;
    if (outcome.ok && outcome.events > 0) byFirst.set(outcome.seq - outcome.events + 1, answer);
  }
  const held = new Set<CommandAnswer>();
  for (const row of events) {
    const answer = byFirst.get(row.event.seq);
    sql.insertEvent.run(...valuesOf(room, row, answer));
    if (answer !== undefined) held.add(answer);
  }
  return held;
}

/**
 * Ends the sessions and the links of somebody who is removed, in the transaction of the removal (AUTH-3): a server
 * that dies right after it must not come back with them good.
 */
function shutOut(sql: Statements, { incident, at, data }: IncidentEvent): void {
  const { participant } = data as EventData['participant.removed'];
  sql.endSessionsOf.run(at, participant);
  sql.endLinksOf.run(participant, incident);
  sql.endExecutiveLinksOf.run(participant, incident);
  sql.endCalendarLinkOf.run(participant);
  sql.forgetShiftContact.run(participant);
}

/**
 * Puts a sent update into the outbox in the transaction of its event (CAST-4): a server that dies right after it has
 * it to deliver when it comes back.
 */
function dispatch(sql: Statements, { incident, seq, at, data }: IncidentEvent): void {
  const { broadcast, audience } = data as EventData['broadcast.sent'];
  sql.dispatch.run(incident, broadcast, seq, audience, at);
}

/** The same of a reminder of a shift, for somebody who wants it by e-mail (SHIFT-2). */
function noteShiftMail(sql: Statements, event: IncidentEvent): void {
  const mail = shiftMailOf(event);
  if (mail !== null) sql.noteShiftMail.run(mail);
}

function redact(sql: Statements, incident: string, room: number, seq: number): void {
  const place = placeOf(room, seq);
  const row = sql.dataOf.get(place);
  if (row === undefined) return;
  sql.redact.run(redactedText(row.data), place);
  sql.eraseAsked.run(ERASED, room, eventId(row.command, 0));
  sql.eraseAnswer.run(ERASED, incident, row.command);
  sql.dropSegment.run(placeOf(room, 0), place, seq);
  sql.noteErasure.run(incident, seq);
}
