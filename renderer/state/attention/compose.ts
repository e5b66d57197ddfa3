import { type Attention, MOST_LISTED, NO_ATTENTION, type OpenIncident } from '#shared/desktop/attention.ts';
import type { IncidentSummary } from '#shared/protocol/rest/incidents.ts';
import { MINUTE, toMs } from '#shared/time/instant.ts';

/** What is known of a room that is open on this page. */
export interface Told {
  /** Whole minutes of the incident's own time since its declaration. */
  readonly minutes: number;
  readonly waiting: Attention['waiting'];
}

const RANK = { calm: 0, amber: 1, red: 2 } as const;
/** So much of a text is told: what stands in a menu is cut anyway. */
const LONGEST = 300;

/** All rooms together, as the desktop shows them: what is real before the drills, the newest first. */
export function composeAttention(
  incidents: readonly IncidentSummary[],
  told: ReadonlyMap<string, Told>,
  now: number,
  isKnown: boolean,
): Attention {
  const open = inOrder(incidents);
  const waiting = open
    .flatMap(({ incident }) => told.get(incident)?.waiting ?? [])
    .toSorted((a, b) => RANK[b.level] - RANK[a.level]);
  return {
    level: waiting[0]?.level === 'calm' ? 'amber' : (waiting[0]?.level ?? NO_ATTENTION.level),
    count: waiting.length,
    isKnown,
    waiting: waiting.slice(0, MOST_LISTED),
    incidents: open.slice(0, MOST_LISTED).map((one): OpenIncident => {
      const since = Math.max(0, Math.floor((now - toMs(one.declaredAt)) / MINUTE));
      return {
        incident: one.incident,
        key: one.key,
        title: one.title.slice(0, LONGEST),
        severity: one.severity,
        isDrill: one.kind === 'drill',
        minutes: told.get(one.incident)?.minutes ?? since,
      };
    }),
  };
}

/** What is real before the drills, the newest first. */
export function inOrder(incidents: readonly IncidentSummary[]): readonly IncidentSummary[] {
  return incidents.toSorted(
    (a, b) =>
      Number(a.kind === 'drill') - Number(b.kind === 'drill') || toMs(b.declaredAt) - toMs(a.declaredAt),
  );
}
