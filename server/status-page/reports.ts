import type { Frame } from '#server/room/published.ts';
import type { Rooms } from '#server/room/rooms.ts';
import type { Store } from '#server/store/store.ts';
import type { PublicStatus } from '#shared/incident/broadcasts/broadcast.ts';
import type { IncidentState } from '#shared/incident/state.ts';
import type { Instant } from '#shared/time/instant.ts';

/** One update that the public was sent. */
export interface PublicUpdate {
  readonly status: PublicStatus;
  readonly text: string;
  readonly at: Instant;
  readonly nextUpdateAt: Instant | null;
}

/** What the public was told of one incident, newest first. Nothing else of the incident is in it. */
export interface PublicReport {
  readonly updates: readonly [PublicUpdate, ...PublicUpdate[]];
  /** Whether it goes on as far as the public was told. */
  readonly current: boolean;
}

export interface PublicReports {
  /** Newest first. */
  readonly list: () => readonly PublicReport[];
  readonly hear: (frame: Frame) => void;
}

/** How many incidents back the page looks. */
const INCIDENTS = 200;

/**
 * What the public was told, kept at hand: read from the incidents on the first request, and from then on kept by
 * the rooms' news.
 */
export function createPublicReports(store: Store, rooms: Rooms): PublicReports {
  let known: Map<string, PublicReport> | null = null;

  function load(): Map<string, PublicReport> {
    const reports = new Map<string, PublicReport>();
    for (const { incident, kind } of store.incidents({ status: 'all', after: null, limit: INCIDENTS })) {
      const report = kind === 'real' ? reportOf(rooms.peek(incident)) : null;
      if (report !== null) reports.set(incident, report);
    }
    return reports;
  }

  return {
    list() {
      known ??= load();
      return [...known.values()].sort((a, b) => (a.updates[0].at < b.updates[0].at ? 1 : -1));
    },
    hear({ incident, state }) {
      if (known === null) return;
      const report = reportOf(state);
      if (report === null) known.delete(incident);
      else known.set(incident, report);
    },
  };
}

/** What the public was told of an incident; null for a drill (INC-3), and where it was told nothing. */
function reportOf(state: IncidentState | null): PublicReport | null {
  if (state === null || state.kind !== 'real') return null;
  const [newest, ...older] = Object.values(state.broadcasts)
    .flatMap(({ audience, sentAt, status, text, nextUpdateAt }): PublicUpdate[] =>
      audience === 'public' && sentAt !== null ? [{ status, text, at: sentAt, nextUpdateAt }] : [],
    )
    .sort((a, b) => (a.at < b.at ? 1 : -1));
  if (newest === undefined) return null;
  return {
    updates: [newest, ...older],
    current: newest.status !== 'resolved' && state.phase !== 'closed',
  };
}
