import { clocks } from '#shared/incident/clocks/clocks.ts';
import type { IncidentState } from '#shared/incident/state.ts';

const KINDS = ['shift-coming', 'shift-leaving', 'shift-end', 'shift-hand-over'] as const;

/** A reminder of a shift that the server sent to the reader (SHIFT-2). */
export interface MyShiftReminder {
  /** Another one for each reminder. */
  readonly key: string;
  readonly kind: (typeof KINDS)[number];
  /** The shift that it is about. */
  readonly shift: string;
}

/** The last reminder of each of the reader's hand-overs that still wait. */
export function myShiftReminders(state: IncidentState, me: string): readonly MyShiftReminder[] {
  return clocks(state).flatMap(({ id, kind, subject, since, person }) => {
    const known = KINDS.find((each) => each === kind);
    const record = state.reminders[id];
    if (known === undefined || person !== me || record?.since !== since) return [];
    return [{ key: `${id} ${since} ${record.count}`, kind: known, shift: subject }];
  });
}
