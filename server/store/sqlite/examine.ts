import type { Database } from 'better-sqlite3';
import { CHAIN_START } from '#shared/incident/log/chain.ts';
import { WORKSPACE } from '#shared/workspace/id.ts';
import type { LogRow } from '../log-row.ts';
import { verifyLog } from '../verify.ts';
import { type LogLayout, logLayout } from './log-layout.ts';

/** One incident's log, as far as it can be read. */
export interface ExaminedLog {
  readonly incident: string;
  /** "QD-12"; null where the list of incidents cannot tell. */
  readonly key: string | null;
  /** The seq that the log should end at. */
  readonly head: number;
  /** Events that can be read. */
  readonly events: number;
  /** The first seq that does not hold; null where all do. */
  readonly firstBad: number | null;
}

export interface Examination {
  /** Nothing was found. */
  readonly ok: boolean;
  /** What SQLite finds wrong with the file itself, a line each. */
  readonly structure: readonly string[];
  readonly logs: readonly ExaminedLog[];
  /** Incidents whose log was left out, because the time was over. */
  readonly unexamined: readonly string[];
  /** The events whose words were redacted, as "incident seq". */
  readonly redacted: readonly string[];
}

/** SQLite is asked for so many findings: the first one decides. */
const FINDINGS = 5;

/**
 * Examines a whole database: the structure of the file, and the chain of each incident's log (LOG-3), those of open
 * incidents first. It never throws: what cannot be read is a finding.
 *
 * @param goOn asked before each log; from the first false on, logs are left out.
 */
export function examine(db: Database, goOn: () => boolean = () => true): Examination {
  const structure = findings(db);
  try {
    // One read transaction, so that all of it is of one moment.
    return db.transaction(() => examineLogs(logLayout(db), structure, goOn))();
  } catch (error) {
    return { ok: false, structure: [...structure, problemOf(error)], logs: [], unexamined: [], redacted: [] };
  }
}

function findings(db: Database): readonly string[] {
  try {
    const rows = db.pragma(`integrity_check(${FINDINGS})`) as readonly { readonly integrity_check: string }[];
    return rows.map(({ integrity_check: line }) => line).filter((line) => line !== 'ok');
  } catch (error) {
    return [problemOf(error)];
  }
}

function examineLogs(layout: LogLayout, structure: readonly string[], goOn: () => boolean): Examination {
  const logs: ExaminedLog[] = [];
  const unexamined: string[] = [];
  const redacted: string[] = [];
  for (const { incident, key } of layout.logs()) {
    if (unexamined.length > 0 || !goOn()) unexamined.push(incident);
    else logs.push(examineLog(layout, incident, key, redacted));
  }
  const ok = structure.length === 0 && logs.every(({ firstBad }) => firstBad === null);
  return { ok, structure, logs, unexamined, redacted };
}

function examineLog(
  layout: LogLayout,
  incident: string,
  key: string | null,
  redacted: string[],
): ExaminedLog {
  let events = 0;
  let complete = false;
  /** The rows until one cannot be read: for the chain, that is a cut. */
  function* rows(): Iterable<LogRow> {
    try {
      for (const row of layout.rows(incident, 0)) {
        events += 1;
        if (row.salt === null) redacted.push(`${incident} ${row.seq}`);
        yield row;
      }
      complete = true;
    } catch {
      // Told by `complete`.
    }
  }
  const head = layout.head(incident) ?? { seq: 0, hash: CHAIN_START };
  const verified = verifyLog(incident, rows(), head);
  const named = key !== null || incident === WORKSPACE;
  const cut = complete && named && head.seq > 0 ? [] : [events + 1];
  const bad = verified.ok ? cut : [verified.firstBad, ...cut];
  return { incident, key, head: head.seq, events, firstBad: bad.length === 0 ? null : Math.min(...bad) };
}

function problemOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
