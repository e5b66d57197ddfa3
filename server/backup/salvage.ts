import { createHash } from 'node:crypto';
import { eventId } from '#shared/ids/ids.ts';
import type { EventData } from '#shared/incident/event.ts';
import { fold } from '#shared/incident/evolve.ts';
import { chainHash } from '#shared/incident/log/chain.ts';
import type { LogEvents } from '#shared/incident/log/events.ts';
import { initialState } from '#shared/incident/state.ts';
import { EVENT_VERSION } from '#shared/incident/upcast.ts';
import type { Head } from '#shared/protocol/event.ts';
import type { Instant } from '#shared/time/instant.ts';
import { incidentTime } from '#shared/time/simulation.ts';
import { WORKSPACE } from '#shared/workspace/id.ts';
import { SYSTEM_ID_PREFIX } from '../room/decide-request.ts';
import { foldUntil } from '../room/room.ts';
import { seal } from '../room/seal.ts';
import { summaryOf } from '../room/summary.ts';
import type { KeptFile } from '../store/files.ts';
import { eventOf, type LogRow, rowOf } from '../store/log-row.ts';
import { sha256 } from '../store/sha256.ts';
import type { LooseLog } from '../store/sqlite/loose-database.ts';
import { type CommandAnswer, ERASED, type NewEvent, type Store } from '../store/store.ts';
import { bodyHolds, redactedSeq } from '../store/verify.ts';
import type { Missing } from './missing.ts';

/**
 * Takes from a damaged database what came after a backup, as far as the hash chain proves it: each event names its
 * predecessor's hash, so that one that follows the backup's head without a break is the one that was acknowledged.
 *
 * @param tailIsLost whether the damaged file ends before the log did
 * @returns the numbers that could not be saved
 */
export function salvage(damaged: LooseLog, store: Store, tailIsLost: boolean): readonly Missing[] {
  return logsOf(damaged, store).flatMap(({ incident, key }): readonly Missing[] => {
    const base = store.head(incident);
    const rows = provenTail(damaged, incident, base);
    if (rows.length > 0) append(store, incident, base, rows, provenFiles(damaged, store, rows));
    const { seq } = store.head(incident);
    const last =
      tailIsLost && store.summary(incident)?.phase !== 'closed' ? null : lastNumber(damaged, incident);
    return last === null || last > seq ? [{ incident, key, from: seq + 1, to: last }] : [];
  });
}

interface Named {
  readonly incident: string;
  readonly key: string | null;
}

/** What the damaged file names, and where it can name nothing, what the backup holds. */
function logsOf(damaged: LooseLog, store: Store): readonly Named[] {
  const kept = store.incidents({ status: 'all', after: null, limit: Number.MAX_SAFE_INTEGER });
  const named = attempt(() => damaged.logs()) ?? [];
  const known = new Set(named.map(({ incident }) => incident));
  return [...named, ...kept.filter(({ incident }) => !known.has(incident))];
}

function provenTail(damaged: LooseLog, incident: string, base: Head): readonly LogRow[] {
  const proven: LogRow[] = [];
  let { seq, hash } = base;
  attempt(() => {
    for (const row of damaged.rows(incident, base.seq)) {
      const chained = chainHash(sha256, hash, row, row.bodyHash) === row.hash;
      if (row.seq !== seq + 1 || row.incident !== incident || !chained || !bodyHolds(row)) return;
      proven.push(row);
      ({ seq, hash } = row);
    }
  });
  return proven.slice(0, firstUnexplained(proven));
}

/** Where words are gone that no redaction among these explains. */
function firstUnexplained(rows: readonly LogRow[]): number {
  const explained = new Set(rows.filter(({ type }) => type === 'log.redacted').map(redactedSeq));
  const index = rows.findIndex(({ salt, seq }) => salt === null && !explained.has(seq));
  return index === -1 ? rows.length : index;
}

/**
 * The files of these events whose bytes are those that came in: the event, which the chain proves, names their hash.
 * Others are left out, and who asks for one is told that it is damaged.
 */
function provenFiles(damaged: LooseLog, store: Store, rows: readonly LogRow[]): readonly KeptFile[] {
  return rows.flatMap((row): readonly KeptFile[] => {
    if (row.type !== 'attachment.added' || row.salt === null) return [];
    const upload = `salvaged ${row.incident} ${row.seq}`;
    const { sha256: named }: EventData['attachment.added'] = JSON.parse(row.text);
    const found = attempt(() => copyFile(damaged, store, row, upload));
    if (found === named) return [{ seq: row.seq, upload }];
    store.dropUpload(upload);
    return [];
  });
}

/** @returns the hash of what was read. */
function copyFile(damaged: LooseLog, store: Store, { incident, seq }: LogRow, upload: string): string {
  const hash = createHash('sha256');
  for (let index = 0; ; index += 1) {
    const piece = damaged.filePiece(incident, seq, index);
    if (piece === undefined) return hash.digest('hex');
    hash.update(piece);
    store.putPiece(upload, piece);
  }
}

function append(
  store: Store,
  incident: string,
  base: Head,
  rows: readonly LogRow[],
  files: readonly KeptFile[] = [],
): void {
  const events = rows.map((row): NewEvent => {
    const { text, salt, bodyHash } = row;
    // The redactions below take the salt of those that had none.
    return { event: eventOf(row), text, salt: salt ?? ERASED, bodyHash };
  });
  const before = foldUntil(store, incident, initialState(), base.seq);
  const state = fold(
    events.map(({ event }) => event),
    before,
  );
  store.append([
    {
      incident,
      expectedSeq: base.seq,
      events,
      answers: answersOf(rows),
      summary: incident === WORKSPACE ? null : summaryOf(incident, state),
      signals: [...new Set(events.flatMap(signalOf))],
      redactions: rows.filter(({ type }) => type === 'log.redacted').map(redactedSeq),
      files,
    },
  ]);
}

/** What the commands were answered, as their events tell it: given again, they are answered the same (SYNC-1). */
function answersOf(rows: readonly LogRow[]): readonly CommandAnswer[] {
  const counts = Map.groupBy(rows, ({ command }) => command);
  return [...counts].map(([command, made]) => ({
    command,
    body: ERASED,
    outcome: { ok: true, seq: made.at(-1)?.seq ?? 0, events: made.length },
  }));
}

function signalOf({ event: { type, data } }: NewEvent): readonly string[] {
  return type === 'signal.fired' || type === 'signal.resolved' ? [(data as { signal: string }).signal] : [];
}

/** Where the log should end, as far as the damaged file tells; null where it does not. */
function lastNumber(damaged: LooseLog, incident: string): number | null {
  const head = attempt(() => damaged.head(incident)?.seq ?? null) ?? null;
  let last = head;
  attempt(() => {
    for (const { seq } of damaged.rows(incident, head ?? 0)) last = Math.max(last ?? 0, seq);
  });
  return last;
}

/** Tells on the timeline of each incident what is missing from it, as the record's own word. */
export function noteLosses(
  store: Store,
  missing: readonly Missing[],
  backedUpAt: Instant | null,
  now: Instant,
): void {
  for (const { incident, from, to } of missing) {
    const head = store.head(incident);
    const state = foldUntil(store, incident, initialState(), head.seq);
    if (state.incident === null || state.phase === 'closed') continue;
    const command = `${SYSTEM_ID_PREFIX}restored:${head.hash}`;
    const event = seal(head.hash, {
      seq: head.seq + 1,
      id: eventId(command, 0),
      incident,
      at: incidentTime(state.simulation, now),
      actor: { id: 'quarterdeck', name: 'Quarterdeck', role: 'system' },
      type: 'log.restored',
      version: EVENT_VERSION,
      data: { backedUpAt, from, to } satisfies LogEvents['log.restored'],
      command,
    });
    append(store, incident, head, [rowOf(event)]);
  }
}

function attempt<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch {
    // Damaged from here on.
    return undefined;
  }
}
