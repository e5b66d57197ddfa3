import { bodyHash, CHAIN_START, chainHash } from '#shared/incident/log/chain.ts';
import type { Head } from '#shared/protocol/event.ts';
import { type LogRow, redactedText } from './log-row.ts';
import { sha256 } from './sha256.ts';
import type { Verified } from './store.ts';

/**
 * Checks the chain of a log, given its rows in order of seq and the head that was noted apart from them, against
 * which a cut at the end shows. A row without its salt is right only where a later event says that it was redacted.
 */
export function verifyLog(incident: string, rows: Iterable<LogRow>, head: Head): Verified {
  const unexplained = new Set<number>();
  let broken: number | null = null;
  let seq = 0;
  let hash = CHAIN_START;
  for (const row of rows) {
    const body = bodyHolds(row);
    const chained = chainHash(sha256, hash, row, row.bodyHash) === row.hash;
    if (!body || !chained || row.seq !== seq + 1 || row.incident !== incident) broken ??= seq + 1;
    if (row.salt === null) unexplained.add(row.seq);
    // Behind a break nothing is proven, but what it says still tells where the first damage is.
    else if (body && row.type === 'log.redacted') unexplained.delete(redactedSeq(row));
    seq = row.seq;
    hash = row.hash;
  }
  if (seq !== head.seq) broken ??= Math.min(seq, head.seq) + 1;
  else if (hash !== head.hash) broken ??= seq;
  const bad = broken === null ? [...unexplained] : [broken, ...unexplained];
  return bad.length === 0 ? { ok: true, head } : { ok: false, head, firstBad: Math.min(...bad) };
}

/** Whether an event has the words that its hash is over, or none at all where they were redacted. */
export function bodyHolds({ salt, text, bodyHash: stored }: LogRow): boolean {
  return salt === null ? holdsNoWords(text) : bodyHash(sha256, salt, text) === stored;
}

/** The hash of a redacted body no longer tells what it was, but words that were put back show. */
function holdsNoWords(text: string): boolean {
  try {
    return redactedText(text) === text;
  } catch {
    return false;
  }
}

/** Which event a `log.redacted` says was redacted. */
export function redactedSeq(row: LogRow): number {
  const data: { readonly seq?: unknown } = JSON.parse(row.text);
  return Number(data.seq);
}
