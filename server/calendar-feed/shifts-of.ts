import type { AccessStore } from '#server/access/access-store.ts';
import type { Clock } from '#server/clock.ts';
import type { Rooms } from '#server/room/rooms.ts';
import type { Language } from '#server/status-page/words.ts';
import type { Store } from '#server/store/store.ts';
import { seatName } from '#shared/delivery/seat-name.ts';
import type { Shift } from '#shared/incident/shifts/shift.ts';
import type { IncidentState } from '#shared/incident/state.ts';
import { HOUR, type Instant, isBefore, later, MINUTE, plus, toMs } from '#shared/time/instant.ts';
import type { CalendarShift } from './calendar-of.ts';

/** A calendar looks back so far; who wants more has the incident's own record. */
const KEPT_MS = 30 * 24 * HOUR;

interface Sources {
  readonly access: Pick<AccessStore, 'memberships'>;
  readonly store: Pick<Store, 'summary'>;
  readonly rooms: Pick<Rooms, 'peek'>;
  readonly clock: Clock;
}

/**
 * How to find a person's shifts in all their incidents (SHIFT-1): what is planned, what runs, and the last 30 days. What was
 * taken out of a plan is not among them, and goes from the calendar. A drill leaves no mark in anybody's calendar (INC-3).
 */
export function shiftsFrom(sources: Sources): (person: string, language: Language) => CalendarShift[] {
  const { access, store, rooms, clock } = sources;
  return (person, language) => {
    const since = plus(clock.now(), -KEPT_MS);
    return access.memberships(person).flatMap((incident) => {
      const summary = store.summary(incident);
      if (summary === undefined || summary.kind !== 'real') return [];
      // An incident of long ago is not read into memory for each calendar that asks every quarter of an hour.
      if (summary.closedAt !== null && isBefore(summary.closedAt, since)) return [];
      const state = rooms.peek(incident);
      if (state === null) return [];
      return Object.values(state.shifts)
        .filter((shift) => shift.person === person && !isBefore(endOf(shift), since))
        .map((shift) => calendarShift(state, incident, summary.key, shift, language));
    });
  };
}

function calendarShift(
  state: IncidentState,
  incident: string,
  incidentKey: string,
  shift: Shift,
  language: Language,
): CalendarShift {
  const changedAt = [shift.startedAt, shift.seatedAt, shift.endedAt].reduce<Instant>(
    (last, at) => (at === null ? last : later(last, at)),
    shift.plannedAt,
  );
  return {
    id: `${incident}.${shift.id}`,
    incidentKey,
    title: null,
    roleWord: seatName(state, shift, language),
    from: shift.from,
    to: endOf(shift),
    isCancelled: false,
    // The log's plan says when it was changed last, and not how often: minutes grow with each change as a count does.
    changes: Math.floor(toMs(changedAt) / MINUTE),
    changedAt,
  };
}

/** Whoever went off duty early is free from then on; whoever never came is shown as it was planned. */
function endOf({ from, to, endedAt }: Shift): Instant {
  return endedAt === null || isBefore(endedAt, plus(from, MINUTE)) ? to : endedAt;
}
