import type { PlannedShift } from '#shared/incident/shifts/events.ts';
import type { Shift } from '#shared/incident/shifts/shift.ts';
import type { Seat } from '#shared/shifts/seat.ts';
import { type Instant, plus, toMs } from '#shared/time/instant.ts';

/** A shift as the ribbon shows it: of the plan, perhaps changed, or only meant so far. */
export interface DraftShift extends Seat {
  /** The shift's id, or a key of its own for what is new. */
  readonly key: string;
  readonly person: string;
  readonly from: Instant;
  readonly to: Instant;
  /** It has begun: its person and its beginning stay. */
  readonly hasBegun: boolean;
  readonly isOver: boolean;
  readonly isNew: boolean;
  readonly isChanged: boolean;
}

/** What is meant and not yet in the plan: nothing of it travels before it is applied. */
export interface Draft {
  readonly changed: Readonly<Record<string, PlannedShift>>;
  readonly added: Readonly<Record<string, PlannedShift>>;
  readonly removed: readonly string[];
}

export const NO_DRAFT: Draft = { changed: {}, added: {}, removed: [] };

/** How many changes a draft holds. */
export function changesIn({ changed, added, removed }: Draft): number {
  return Object.keys(changed).length + Object.keys(added).length + removed.length;
}

/** The plan as it would be, in the order in which shifts begin. */
export function drafted(shifts: readonly Shift[], draft: Draft): readonly DraftShift[] {
  const kept = shifts
    .filter(({ id }) => !draft.removed.includes(id))
    .map((shift): DraftShift => {
      const change = draft.changed[shift.id];
      return {
        ...shown(change ?? shift),
        hasBegun: shift.startedAt !== null,
        isOver: shift.endedAt !== null,
        isNew: false,
        isChanged: change !== undefined,
      };
    });
  const added = Object.values(draft.added).map(
    (shift): DraftShift => ({
      ...shown(shift),
      hasBegun: false,
      isOver: false,
      isNew: true,
      isChanged: true,
    }),
  );
  return [...kept, ...added].sort((a, b) => toMs(a.from) - toMs(b.from) || (a.key < b.key ? -1 : 1));
}

/**
 * The draft with one shift changed; what is new stays new. A drag changes person and time, one after the other, and both know the
 * shift as it was before: what the draft says of it already is the ground of the next change.
 */
export function withChange(draft: Draft, shift: DraftShift, change: Partial<PlannedShift>): Draft {
  const before = (shift.isNew ? draft.added : draft.changed)[shift.key] ?? plannedOf(shift);
  const planned: PlannedShift = { ...before, ...change };
  return shift.isNew
    ? { ...draft, added: { ...draft.added, [shift.key]: planned } }
    : { ...draft, changed: { ...draft.changed, [shift.key]: planned } };
}

/** The draft with shifts added under keys of their own. */
export function withAdded(draft: Draft, shifts: readonly Omit<PlannedShift, 'id'>[]): Draft {
  let number = Object.keys(draft.added).length;
  const added = { ...draft.added };
  for (const shift of shifts) {
    while (added[`new-${number}`] !== undefined) number += 1;
    added[`new-${number}`] = { ...shift, id: `new-${number}` };
  }
  return { ...draft, added };
}

/** The draft without a shift: what was only meant is forgotten, what is in the plan is to be taken out. */
export function without(draft: Draft, { key, isNew }: DraftShift): Draft {
  const { [key]: _changed, ...changed } = draft.changed;
  const { [key]: _added, ...added } = draft.added;
  return { changed, added, removed: isNew ? draft.removed : [...draft.removed, key] };
}

/** Moves a shift, or one of its ends, by milliseconds; null where that cannot be. */
export function moved(
  shift: DraftShift,
  part: 'all' | 'from' | 'to',
  ms: number,
  shortest: number,
): Partial<PlannedShift> | null {
  if (shift.isOver || (shift.hasBegun && part !== 'to')) return null;
  const from = part === 'to' ? shift.from : plus(shift.from, ms);
  const to = part === 'from' ? shift.to : plus(shift.to, ms);
  return toMs(to) - toMs(from) < shortest ? null : { from, to };
}

/** What the command says of a draft. */
export function commandOf({ changed, added, removed }: Draft) {
  const line = ({ role, team, slot, person, from, to }: PlannedShift) => ({
    role,
    ...(team === null ? {} : { team }),
    slot,
    person,
    from,
    to,
  });
  return {
    shifts: [
      ...Object.values(changed).map((shift) => ({ id: shift.id, ...line(shift) })),
      ...Object.values(added).map(line),
    ],
    remove: [...removed],
  };
}

function plannedOf({ key, role, team, slot, person, from, to }: DraftShift): PlannedShift {
  return { id: key, role, team, slot, person, from, to };
}

function shown({ id, role, team, slot, person, from, to }: PlannedShift) {
  return { key: id, role, team, slot, person, from, to };
}
