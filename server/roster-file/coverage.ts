import { toMs } from '#shared/time/instant.ts';
import type { Collected } from './collected.ts';
import type { RosterEntry } from './roster.ts';
import { wallText, type Zone } from './zone.ts';

interface Span {
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Warns of people who are on call twice at once, and of hours for which a role has nobody between two who have it: once for
 * each person and each role, since a roster of office hours has a gap every night.
 */
export function warnOfCoverage(collected: Collected, zone: Zone): void {
  for (const [name, spans] of grouped(collected.entries, ({ person }) => person)) {
    const both = between(spans, (covered, { from, to }) => ({ from, to: Math.min(covered, to) }));
    tell('roster_overlap', name, both);
  }
  for (const [name, spans] of grouped(collected.entries, ({ role }) => role ?? '')) {
    const gaps = between(spans, (covered, { from }) => ({ from: covered, to: from }));
    if (name === '') tell('roster_gap', '', gaps);
    else tell('roster_role_gap', name, gaps);
  }

  function tell(
    reason: 'roster_overlap' | 'roster_gap' | 'roster_role_gap',
    name: string,
    spans: readonly Span[],
  ): void {
    const [first] = spans;
    if (first === undefined) return;
    collected.warn({ line: first.line, uid: null }, reason, {
      ...(reason === 'roster_gap' ? {} : { name }),
      count: spans.length,
      from: wallText(first.from, zone),
      to: wallText(first.to, zone),
      zone: zone.name,
    });
  }
}

function grouped(
  entries: readonly RosterEntry[],
  by: (entry: RosterEntry) => string,
): ReadonlyMap<string, readonly Span[]> {
  const groups = new Map<string, Span[]>();
  for (const entry of entries) {
    const group = groups.get(by(entry)) ?? [];
    groups.set(by(entry), group);
    group.push({ line: entry.line, from: toMs(entry.from), to: toMs(entry.to) });
  }
  for (const group of groups.values()) group.sort((a, b) => a.from - b.from || a.to - b.to);
  return groups;
}

/** What lies between each span and those before it, where it is longer than nothing; `covered` is until when those reach. */
function between(
  spans: readonly Span[],
  what: (covered: number, next: Span) => { readonly from: number; readonly to: number },
): readonly Span[] {
  const found: Span[] = [];
  let covered: number | null = null;
  for (const span of spans) {
    if (covered !== null) {
      const { from, to } = what(covered, span);
      if (to > from) found.push({ line: span.line, from, to });
    }
    covered = Math.max(covered ?? span.to, span.to);
  }
  return found;
}
