import type { Database } from 'better-sqlite3';
import { CHAIN_START } from '#shared/incident/log/chain.ts';
import type { Head } from '#shared/protocol/event.ts';
import { incidentKey, keyNumber } from '../keys.ts';
import { eventOf, redactedText } from '../log-row.ts';
import { type Append, type AppendResult, ERASED, type Store } from '../store.ts';
import { verifyLog } from '../verify.ts';
import { answerOf, logRowOf } from './rows.ts';
import { type Statements, statements } from './statements.ts';

const EMPTY: Head = { seq: 0, hash: CHAIN_START };

/** The store in a SQLite database with the tables of migration 1. `close` does not close the database. */
export function sqliteStore(db: Database): Store {
  const sql = statements(db);
  let failing = false;
  let failedScrub = false;
  const headOf = (incident: string): Head => sql.head.get(incident) ?? EMPTY;

  const appendAll = db.transaction((batch: readonly Append[]) =>
    batch.map((append) => appendOne(sql, append, headOf(append.incident))),
  );

  /**
   * Erases what redactions left behind. Zeroing deleted rows is not enough: a page that was split keeps copies of
   * the rows that moved. So the whole file is written anew, and the write-ahead log is emptied. Redactions are rare.
   * Where that fails (no space) or the process dies, it is done with the next append or start.
   */
  function scrub(): void {
    if (sql.erasures.get() === undefined) return;
    try {
      db.exec('VACUUM');
      db.pragma('wal_checkpoint(TRUNCATE)');
      sql.clearErasures.run();
    } catch {
      failedScrub = true;
      return;
    }
    failedScrub = false;
  }

  scrub();
  return {
    append(batch) {
      try {
        const results = appendAll.immediate(batch);
        failing = false;
        if (failedScrub || batch.some(({ redactions }) => redactions.length > 0)) scrub();
        return results;
      } catch (error) {
        failing = true;
        throw error;
      }
    },
    head: headOf,
    read: (incident, after, limit) =>
      sql.read.all(incident, after, limit).map((row) => eventOf(logRowOf(row))),
    eventById(incident, id) {
      const row = sql.eventById.get(incident, id);
      return row === undefined ? undefined : eventOf(logRowOf(row));
    },
    answer(incident, command) {
      const row = sql.answer.get(incident, command);
      return row === undefined ? undefined : answerOf(row);
    },
    saveSnapshot(incident, { seq, version, state }) {
      sql.saveSnapshot.run(incident, seq, version, JSON.stringify(state));
    },
    loadSnapshot(incident, version, atMost) {
      const row = sql.loadSnapshot.get(incident, version, atMost);
      return row === undefined ? undefined : { ...row, state: JSON.parse(row.state) };
    },
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
      return db.transaction(() => verifyLog(incident, logRows(sql, incident), headOf(incident)))();
    },
    health: () => (failing ? 'failing' : 'ok'),
    close: () => undefined,
  };
}

function* logRows(sql: Statements, incident: string) {
  for (const row of sql.readAll.iterate(incident)) yield logRowOf(row);
}

function appendOne(sql: Statements, append: Append, head: Head): AppendResult {
  const { incident, expectedSeq, events, answers, summary, signals, redactions } = append;
  if (head.seq !== expectedSeq) return { ok: false, reason: 'moved', head };
  const number = keyNumber(summary.key);
  if (sql.keyTaken.get(number, incident) !== undefined) return { ok: false, reason: 'key_taken' };
  const last = events.at(-1)?.event;
  if (last !== undefined) sql.moveHead.run(incident, last.seq, last.hash);
  for (const { event, text, salt, bodyHash } of events) {
    const { actor, data: _kept, ...columns } = event;
    sql.insertEvent.run({
      ...columns,
      actorId: actor.id,
      actorName: actor.name,
      actorRole: actor.role,
      text,
      salt,
      bodyHash,
    });
  }
  for (const { command, body, outcome } of answers) {
    sql.insertAnswer.run(incident, command, body, JSON.stringify(outcome));
  }
  sql.saveSummary.run({ ...summary, number });
  for (const signal of signals) sql.insertSignal.run(signal, incident);
  for (const seq of redactions) redact(sql, incident, seq);
  if (redactions.length > 0) sql.dropSnapshots.run(incident);
  return { ok: true };
}

function redact(sql: Statements, incident: string, seq: number): void {
  const row = sql.dataOf.get(incident, seq);
  if (row === undefined) return;
  sql.redact.run(redactedText(row.data), incident, seq);
  sql.eraseAnswer.run(ERASED, incident, incident, seq);
  sql.noteErasure.run(incident, seq);
}
