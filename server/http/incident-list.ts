import type { z } from 'zod';
import type { AccessStore } from '#server/access/access-store.ts';
import { holdsWorkspace } from '#server/access/sessions.ts';
import type { Rooms } from '#server/room/rooms.ts';
import { keyNumber } from '#server/store/keys.ts';
import type { Store, Summary, SummaryQuery } from '#server/store/store.ts';
import type { Asker } from '#shared/incident/actor.ts';
import { roleOf } from '#shared/incident/authorise.ts';
import type {
  IncidentList,
  IncidentSummary,
  incidentListQuerySchema,
} from '#shared/protocol/rest/incidents.ts';

const PAGE = 50;

interface Sources {
  readonly store: Store;
  readonly access: AccessStore;
  readonly rooms: Rooms;
}

/** A page of the incidents that somebody may see, newest first. `next` is there when more follow. */
export function listIncidents(
  sources: Sources,
  asker: Asker,
  { status = 'open', after, limit = PAGE }: z.output<typeof incidentListQuerySchema>,
): IncidentList {
  const query: SummaryQuery = { status, after: after ?? null, limit: limit + 1 };
  const lines = holdsWorkspace(asker)
    ? sources.store.incidents(query).map((summary) => ({ summary, role: ownersRole(summary, asker) }))
    : linesOf(sources, asker, query);
  const page = lines.slice(0, limit).map(
    ({ summary, role }): IncidentSummary => ({
      ...summary,
      role,
      me: asker.id,
    }),
  );
  const last = lines.length > limit ? page.at(-1) : undefined;
  return { incidents: page, ...(last === undefined ? {} : { next: last.key }) };
}

interface Line {
  readonly summary: Summary;
  readonly role: string;
}

function ownersRole(summary: Summary, asker: Asker): string {
  return summary.commander === asker.id ? 'commander' : 'owner';
}

function linesOf({ store, access, rooms }: Sources, asker: Asker, query: SummaryQuery): Line[] {
  const before = query.after === null ? Number.POSITIVE_INFINITY : keyNumber(query.after);
  return access
    .memberships(asker.id)
    .flatMap((incident): Line[] => {
      const summary = store.summary(incident);
      const state = rooms.peek(incident);
      const role = state === null ? null : roleOf(state, asker);
      return summary === undefined || role === null ? [] : [{ summary, role }];
    })
    .filter(({ summary }) => keyNumber(summary.key) < before && isWanted(summary, query.status))
    .sort((a, b) => keyNumber(b.summary.key) - keyNumber(a.summary.key))
    .slice(0, query.limit);
}

function isWanted({ phase }: Summary, status: SummaryQuery['status']): boolean {
  return status === 'all' || (phase === 'closed') === (status === 'closed');
}
