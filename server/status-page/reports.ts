import type { Stop } from '#server/clock.ts';
import type { Frame } from '#server/room/published.ts';
import type { Rooms } from '#server/room/rooms.ts';
import type { Store } from '#server/store/store.ts';
import type { PublicStatus } from '#shared/incident/broadcasts/broadcast.ts';
import type { IncidentState } from '#shared/incident/state.ts';
import type { ComponentsHit } from '#shared/incident/status/component.ts';
import { componentsHit } from '#shared/incident/status/standing.ts';
import type { Instant } from '#shared/time/instant.ts';
import { publicId } from './public-id.ts';

/** One update that the public was sent. */
export interface PublicUpdate {
  /** What readers outside know it by. */
  readonly id: string;
  readonly status: PublicStatus;
  readonly text: string;
  readonly at: Instant;
  readonly nextUpdateAt: Instant | null;
}

/** What the public was told of one incident. Nothing else of the incident is in it. */
export interface PublicReport {
  /** What readers outside know it by. */
  readonly id: string;
  /** Newest first; none where so far only components were said to be hit. */
  readonly updates: readonly PublicUpdate[];
  readonly hit: ComponentsHit['hit'];
  /** Whether it goes on as far as the public was told. */
  readonly current: boolean;
}

export interface PublicReports {
  /** In no order. */
  readonly list: () => readonly PublicReport[];
  /** Counts what changed: who has seen a number has seen all up to it. */
  readonly revision: () => number;
  readonly hear: (frame: Frame) => void;
  /** Calls back after what the public is told has changed. */
  readonly onChange: (listener: () => void) => Stop;
}

/** How many real incidents the page looks back, and how many are asked for at once. */
const INCIDENTS = 400;
const AT_ONCE = 200;

/**
 * What the public was told, kept at hand: read from the incidents on the first request, and from then on kept by
 * the rooms' news.
 */
export function createPublicReports(store: Store, rooms: Rooms): PublicReports {
  const listeners = new Set<() => void>();
  let known: Map<string, PublicReport> | null = null;
  let revision = 0;

  function load(): Map<string, PublicReport> {
    const reports = new Map<string, PublicReport>();
    for (const incident of realIncidents(store)) {
      const report = reportOf(incident, rooms.peek(incident));
      if (report !== null) reports.set(incident, report);
    }
    return reports;
  }

  function changed(): void {
    revision += 1;
    for (const listener of listeners) listener();
  }

  return {
    list() {
      known ??= load();
      return [...known.values()];
    },
    revision: () => revision,
    hear({ incident, state }) {
      if (known === null) return;
      const before = known.get(incident) ?? null;
      const report = reportOf(incident, state);
      if (JSON.stringify(report) === JSON.stringify(before)) return;
      if (report === null) known.delete(incident);
      else known.set(incident, report);
      changed();
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The newest incidents that are no drills. */
function realIncidents(store: Store): readonly string[] {
  const found: string[] = [];
  let after: string | null = null;
  while (found.length < INCIDENTS) {
    const page = store.incidents({ status: 'all', after, limit: AT_ONCE });
    found.push(...page.filter(({ kind }) => kind === 'real').map(({ incident }) => incident));
    const last = page.at(-1);
    if (last === undefined || page.length < AT_ONCE) break;
    after = last.key;
  }
  return found.slice(0, INCIDENTS);
}

/** What the public was told of an incident; null for a drill (INC-3), and where it was told nothing. */
function reportOf(incident: string, state: IncidentState | null): PublicReport | null {
  if (state === null || state.kind !== 'real') return null;
  const updates = Object.values(state.broadcasts)
    .flatMap(({ id, audience, sentAt, status, text, nextUpdateAt }): PublicUpdate[] =>
      audience === 'public' && sentAt !== null
        ? [{ id: publicId(incident, id), status, text, at: sentAt, nextUpdateAt }]
        : [],
    )
    // Of two at the same moment, the later drafted was sent later.
    .toReversed()
    .sort(newestFirst);
  const hit = componentsHit(state);
  if (updates.length === 0 && Object.keys(hit).length === 0) return null;
  return {
    id: publicId(incident),
    updates,
    hit,
    current: updates[0]?.status !== 'resolved' && state.phase !== 'closed',
  };
}

/** The order of updates on the page and in the feed. */
export function newestFirst(a: PublicUpdate, b: PublicUpdate): number {
  if (a.at === b.at) return 0;
  return a.at < b.at ? 1 : -1;
}
