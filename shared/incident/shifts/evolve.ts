import type { Instant } from '#shared/time/instant.ts';
import type { Evolvers } from '../evolver.ts';
import type { IncidentState } from '../state.ts';
import type { PlannedShift, ShiftEvents } from './events.ts';
import { withoutShifts, withShifts } from './settled.ts';
import { NOTHING_CONFIRMED, type Shift } from './shift.ts';

export const evolveShifts: Evolvers<ShiftEvents> = {
  'shift.planned': (state, { shifts, removed }, { at }) =>
    withShifts(
      { ...state, shifts: withoutShifts(state.shifts, new Set(removed)) },
      shifts.map((planned) => replanned(state.shifts[planned.id], planned, at)),
    ),

  'shift.confirmed': (state, { shift, as, points }, { at }) =>
    changed(state, shift, ({ handOver }) => ({
      handOver: as === 'leaving' ? { ...handOver, given: at } : { ...handOver, readBack: { at, points } },
    })),

  'shift.started': (state, { shift, seated }, { at }) =>
    changed(state, shift, ({ startedAt }) => ({ startedAt: startedAt ?? at, seatedAt: seated ? at : null })),

  // What it does to roles is said by the events beside it.
  'shift.handed_over': (state, { shift }, { at }) => changed(state, shift, () => ({ seatedAt: at })),

  'shift.ended': (state, { shift }, { at }) => changed(state, shift, () => ({ endedAt: at })),
};

/** A shift as it is planned now. Who was to confirm another time, or is another person, has confirmed nothing. */
function replanned(known: Shift | undefined, planned: PlannedShift, plannedAt: Instant): Shift {
  const { startedAt = null, seatedAt = null, endedAt = null, handOver = NOTHING_CONFIRMED } = known ?? {};
  const stands = known?.person === planned.person && known.from === planned.from;
  return {
    ...planned,
    plannedAt,
    startedAt,
    seatedAt,
    endedAt,
    handOver: stands ? handOver : NOTHING_CONFIRMED,
  };
}

function changed(state: IncidentState, id: string, change: (shift: Shift) => Partial<Shift>): IncidentState {
  const shift = state.shifts[id];
  return shift === undefined ? state : withShifts(state, [{ ...shift, ...change(shift) }]);
}
