import { CHAIN_START } from '#shared/incident/log/chain.ts';
import type { Head } from '#shared/protocol/event.ts';
import { incidentKey, keyNumber } from '../keys.ts';
import { eventOf, type LogRow, redactedText, rowOf } from '../log-row.ts';
import {
  type Append,
  type AppendResult,
  type CommandAnswer,
  ERASED,
  type Segment,
  type Snapshot,
  type Store,
  type Summary,
} from '../store.ts';
import { verifyLog } from '../verify.ts';

/** What is kept of one incident. The head is noted apart from the rows, so that a cut shows. */
interface Log {
  rows: LogRow[];
  head: Head;
  readonly byId: Map<string, number>;
  readonly answers: Map<string, CommandAnswer>;
  readonly snapshots: Map<number, string>;
  readonly segments: Map<number, Segment>;
  readonly signals: Set<string>;
  /** Pieces of files, by the seq of their event. */
  readonly files: Map<number, readonly Uint8Array[]>;
  summary: Summary | null;
}

const EMPTY: Head = { seq: 0, hash: CHAIN_START };

/** A store that forgets everything with its process: for tests and measurements. */
export function memoryStore(): Store {
  const logs = new Map<string, Log>();
  const uploads = new Map<string, Uint8Array[]>();
  const summaries = () => [...logs.values()].flatMap(({ summary }) => summary ?? []);
  const lastKey = () => Math.max(0, ...summaries().map(({ key }) => keyNumber(key)));
  const taken = (key: string, incident: string) =>
    summaries().some((summary) => summary.key === key && summary.incident !== incident);

  function appendOne(append: Append): AppendResult {
    const { incident, expectedSeq, summary } = append;
    const head = logs.get(incident)?.head ?? EMPTY;
    if (head.seq !== expectedSeq) return { ok: false, reason: 'moved', head };
    if (summary !== null && taken(summary.key, incident)) return { ok: false, reason: 'key_taken' };
    const log = logs.get(incident) ?? emptyLog();
    logs.set(incident, log);
    write(log, append);
    for (const { seq, upload } of append.files ?? []) {
      if (!append.redactions.includes(seq)) log.files.set(seq, uploads.get(upload) ?? []);
      uploads.delete(upload);
    }
    return { ok: true };
  }

  return {
    append: (batch) => batch.map(appendOne),
    head: (incident) => logs.get(incident)?.head ?? EMPTY,
    read: (incident, after, limit) =>
      (logs.get(incident)?.rows ?? []).slice(after, after + limit).map(eventOf),
    eventById(incident, id) {
      const log = logs.get(incident);
      const row = log?.rows[(log.byId.get(id) ?? 0) - 1];
      return row === undefined ? undefined : eventOf(row);
    },
    answers(incident, commands) {
      const given = logs.get(incident)?.answers;
      return new Map(
        commands.flatMap((command) => {
          const answer = given?.get(command);
          return answer === undefined ? [] : [[command, answer]];
        }),
      );
    },
    saveSnapshot(incident, snapshot) {
      logs.get(incident)?.snapshots.set(snapshot.seq, JSON.stringify(snapshot));
    },
    loadSnapshot(incident, version, atMost) {
      const stored = [...(logs.get(incident)?.snapshots.values() ?? [])];
      return stored
        .map((text): Snapshot => JSON.parse(text))
        .filter((snapshot) => snapshot.version === version && snapshot.seq <= atMost)
        .sort((a, b) => b.seq - a.seq)[0];
    },
    segments(incident) {
      const kept = [...(logs.get(incident)?.segments.values() ?? [])];
      return kept
        .map(({ first, last, bytes }) => ({ first, last, size: bytes.length }))
        .sort((a, b) => a.first - b.first);
    },
    segment: (incident, first) => logs.get(incident)?.segments.get(first),
    saveSegment(incident, segment, readAt) {
      const log = logs.get(incident);
      const isStale = log?.rows.slice(readAt).some(({ type }) => type === 'log.redacted');
      if (isStale === false) log?.segments.set(segment.first, segment);
    },
    incidents: ({ status, after, limit }) =>
      summaries()
        .filter(({ phase }) => status === 'all' || (phase === 'closed') === (status === 'closed'))
        .filter(({ key }) => after === null || keyNumber(key) < keyNumber(after))
        .sort((a, b) => keyNumber(b.key) - keyNumber(a.key))
        .slice(0, limit),
    summary: (incident) => logs.get(incident)?.summary ?? undefined,
    openIncidents: () =>
      summaries()
        .filter(({ phase }) => phase !== 'closed')
        .sort((a, b) => keyNumber(a.key) - keyNumber(b.key))
        .map(({ incident }) => incident),
    openBySignal: (signal) =>
      [...logs.values()]
        .filter(({ signals, summary }) => signals.has(signal) && summary?.phase !== 'closed')
        .flatMap(({ summary }) => summary ?? [])
        .sort((a, b) => keyNumber(b.key) - keyNumber(a.key))[0]?.incident,
    nextKey: () => incidentKey(lastKey() + 1),
    verify(incident) {
      const { rows, head } = logs.get(incident) ?? { rows: [], head: EMPTY };
      return verifyLog(incident, rows, head);
    },
    putPiece(upload, piece) {
      uploads.set(upload, [...(uploads.get(upload) ?? []), Uint8Array.from(piece)]);
    },
    dropUpload: (upload) => void uploads.delete(upload),
    filePiece: (incident, seq, index) => logs.get(incident)?.files.get(seq)?.[index],
    probe: () => undefined,
    erase: () => true,
    close: () => logs.clear(),
  };
}

function emptyLog(): Log {
  return {
    rows: [],
    head: EMPTY,
    byId: new Map(),
    answers: new Map(),
    snapshots: new Map(),
    segments: new Map(),
    signals: new Set(),
    files: new Map(),
    summary: null,
  };
}

function write(log: Log, { events, answers, summary, signals, redactions }: Append): void {
  for (const event of events) {
    log.rows.push(rowOf(event));
    log.byId.set(event.event.id, event.event.seq);
    log.head = { seq: event.event.seq, hash: event.event.hash };
  }
  for (const answer of answers) {
    if (!log.answers.has(answer.command)) log.answers.set(answer.command, answer);
  }
  for (const signal of signals) log.signals.add(signal);
  log.summary = summary;
  if (redactions.length === 0) return;
  log.rows = log.rows.map((row) =>
    redactions.includes(row.seq) ? { ...row, text: redactedText(row.text), salt: null } : row,
  );
  for (const { seq, command } of log.rows) {
    const answer = redactions.includes(seq) ? log.answers.get(command) : undefined;
    if (answer !== undefined) log.answers.set(command, { ...answer, body: ERASED });
  }
  for (const seq of redactions) log.files.delete(seq);
  log.snapshots.clear();
  for (const { first, last } of log.segments.values()) {
    if (redactions.some((seq) => first <= seq && seq <= last)) log.segments.delete(first);
  }
}
