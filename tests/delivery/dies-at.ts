import type { Database, Statement } from 'better-sqlite3';
import Sqlite from 'better-sqlite3';

/**
 * Loaded before a server, kills it at one chosen point of the outbox's work: right before or right after a statement
 * runs for the n-th time. `QUARTERDECK_DIES_AT` says which, as JSON; without it the server lives.
 */
export interface DeathAt {
  readonly statement: StatementOfOutbox;
  readonly side: 'before' | 'after';
  readonly time: number;
}

export type StatementOfOutbox = keyof typeof STATEMENTS;

/** By what each statement is known. One that is worded otherwise kills nobody, and the test says so. */
const STATEMENTS = {
  dispatch: 'INSERT INTO dispatches',
  row: 'INSERT INTO deliveries',
  claim: "UPDATE deliveries SET state = 'sending'",
  settle: 'UPDATE deliveries SET state = @state',
  doubt: "UPDATE deliveries SET state = 'unknown'",
} as const;

const said = process.env['QUARTERDECK_DIES_AT'];
if (said !== undefined) dieAt(JSON.parse(said));

function dieAt({ statement, side, time }: DeathAt): void {
  const prepare = Sqlite.prototype.prepare;
  let runs = 0;
  function passed(here: DeathAt['side']): void {
    if (here === 'before') runs += 1;
    if (runs === time && side === here) process.kill(process.pid, 'SIGKILL');
  }
  Sqlite.prototype.prepare = function prepareMortal(this: Database, sql: string) {
    const prepared: Statement<unknown[]> = prepare.call(this, sql);
    if (!sql.trimStart().startsWith(STATEMENTS[statement])) return prepared;
    const { run, all } = prepared;
    prepared.run = (...values) => {
      passed('before');
      const result = run.apply(prepared, values);
      passed('after');
      return result;
    };
    prepared.all = (...values) => {
      passed('before');
      const rows = all.apply(prepared, values);
      passed('after');
      return rows;
    };
    return prepared;
  } as typeof prepare;
}
