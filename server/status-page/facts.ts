import type { Component, ComponentState } from '#shared/incident/status/component.ts';
import { worstOf } from '#shared/incident/status/standing.ts';
import { HOUR, type Instant, msBetween } from '#shared/time/instant.ts';
import { newestFirst, type PublicReport } from './reports.ts';

/** How long what is over stays on the page. */
export const HISTORY_DAYS = 90;

/** A report with something to read in it. */
export interface ToldReport extends PublicReport {
  readonly updates: readonly [PublicReport['updates'][number], ...PublicReport['updates']];
}

/** All that is public at a moment: page, feed and file are made of this and of nothing else. */
export interface PublicFacts {
  readonly components: readonly (Component & { readonly state: ComponentState })[];
  /** What goes on, and what is over; both the newest first. */
  readonly current: readonly ToldReport[];
  readonly past: readonly ToldReport[];
}

/** What the public may know now. */
export function publicFacts(
  reports: readonly PublicReport[],
  components: readonly Component[],
  now: Instant,
): PublicFacts {
  const hits = reports.filter(({ current }) => current).map(({ hit }) => hit);
  const told = reports.filter(isTold).sort((a, b) => newestFirst(a.updates[0], b.updates[0]));
  return {
    components: components.map((each) => ({ ...each, state: worstOf(hits, each.id) })),
    current: told.filter(({ current }) => current),
    past: told.filter(
      ({ current, updates }) => !current && msBetween(updates[0].at, now) < HISTORY_DAYS * 24 * HOUR,
    ),
  };
}

function isTold(report: PublicReport): report is ToldReport {
  return report.updates.length > 0;
}
