import { type Instant, isReached } from '#shared/time/instant.ts';
import type { EventBody } from '../event.ts';
import type { IncidentState } from '../state.ts';
import { dueHandOvers, earliestOf, runningOf } from './hand-over.ts';
import { comingOnDuty } from './seat.ts';

/** What command that passes does to the plan. */
export interface CommandShift {
  readonly events: readonly EventBody[];
  /** Whether it passes as planned: then whoever leaves goes off duty, and does not stay on to observe. */
  readonly isPlanned: boolean;
}

/**
 * The shift of who takes command begins, where it is the one that is due; that of who leaves ends in any case. Command
 * passes by its own rules (ROLE-1 to ROLE-3): the plan follows it, and never the other way round.
 */
export function shiftsWithCommand(
  state: IncidentState,
  from: string | null,
  to: string,
  now: Instant,
): CommandShift {
  const due = dueHandOvers(state).find(
    ({ coming }) => coming.role === 'commander' && coming.person === to && isReached(earliestOf(coming), now),
  );
  const running = from === null ? undefined : runningOf(state, from);
  const left = running?.role === 'commander' ? running : undefined;
  const begins: readonly EventBody[] =
    due === undefined
      ? []
      : [
          ...comingOnDuty(state, due.coming, from === null),
          ...(from === null ? [] : [handedOver(due.coming, from)]),
        ];
  const isPlanned = due !== undefined && left !== undefined;
  return {
    events: [
      ...begins,
      ...(left === undefined ? [] : [ended(left)]),
      ...(isPlanned
        ? [{ type: 'participant.released', data: { participant: left.person, reason: null } } as const]
        : []),
    ],
    isPlanned,
  };
}

type Held = Parameters<typeof comingOnDuty>[1];

function handedOver({ id, person, role, team, slot }: Held, from: string): EventBody {
  return { type: 'shift.handed_over', data: { shift: id, from, to: person, role, team, slot } };
}

function ended({ id, person, role, team, slot }: Held): EventBody {
  return { type: 'shift.ended', data: { shift: id, participant: person, role, team, slot, reason: null } };
}
