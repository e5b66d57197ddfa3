import { toMs } from '#shared/time/instant.ts';
import { follows } from './hand-overs.ts';
import type { ShiftRole } from './seat.ts';
import type { Period, SeatedShift } from './shift.ts';

/** A time on call, before it has a place. */
export interface OnCall extends Period {
  readonly role: ShiftRole;
  readonly person: string;
  /** What the roster calls it (“Primary”), which may be finer than the role; null where it says nothing. */
  readonly duty: string | null;
}

/** A time in a place, its ends reckoned once: thousands are compared with each other. */
interface Placed extends Period {
  readonly person: string;
  readonly slot: number;
  readonly fromMs: number;
  readonly toMs: number;
}

/** As many places as a command takes. Of the command there is one. */
const MOST_SLOTS = 50;

/**
 * Gives each time on call a place of its role, in the order in which they came. Who is on call at the same time as somebody else
 * has a place beside theirs: in one place, the second would relieve the first. A duty of the roster stays in one place where it
 * can, and else each person in theirs.
 * @param standing what is in the plan already.
 */
export function inSlots<E extends OnCall>(
  entries: readonly E[],
  standing: readonly SeatedShift[],
): readonly (E & { readonly slot: number })[] {
  const slots = new Map<E, number>();
  for (const [role, ofRole] of Map.groupBy(entries, (entry) => entry.role)) {
    const places = role === 'commander' ? 1 : MOST_SLOTS;
    const placed = new Map<number, Placed[]>();
    for (const { seat, ...shift } of standing)
      if (seat.role === role && seat.team === null) put(placed, placedAt(shift, seat.slot));
    for (const ofDuty of Map.groupBy(ofRole, ({ duty }) => duty).values())
      for (const [entry, slot] of placesFor(ofDuty, placed, places)) slots.set(entry, slot);
  }
  return entries.map((entry) => ({ ...entry, slot: slots.get(entry) ?? 1 }));
}

/** The places of one duty: a single one where all of it fits there, else the first that each fits into. Puts it there. */
function placesFor<E extends OnCall>(
  ofDuty: readonly E[],
  placed: Map<number, Placed[]>,
  places: number,
): readonly (readonly [E, number])[] {
  const all = Array.from({ length: places }, (_, index) => index + 1);
  const inOrder = ofDuty.toSorted((a, b) => toMs(a.from) - toMs(b.from));
  const whole = all.find((slot) => inOneRow(inOrder, slot, placed));
  // Where somebody was already, then where this duty was: only then a place that is new to both.
  const ofPerson = new Map<string, Set<number>>();
  for (const [slot, there] of placed)
    for (const { person } of there) ofPerson.set(person, (ofPerson.get(person) ?? new Set()).add(slot));
  const ofThisDuty = new Set<number>();
  return inOrder.map((entry) => {
    const own = ofPerson.get(entry.person) ?? new Set<number>();
    const wished = new Set([...own, ...ofThisDuty, ...all]);
    // Where all places are taken, the last is shared, and the plan says so.
    const slot = whole ?? [...wished].find((each) => isFree(placedAt(entry, each), placed)) ?? places;
    put(placed, placedAt(entry, slot));
    ofPerson.set(entry.person, own.add(slot));
    ofThisDuty.add(slot);
    return [entry, slot];
  });
}

/** Whether all of it fits into a place, beside what is there. */
function inOneRow(inOrder: readonly OnCall[], slot: number, placed: ReadonlyMap<number, Placed[]>): boolean {
  const row = new Map([[slot, [...(placed.get(slot) ?? [])]]]);
  return inOrder.every((entry) => {
    const one = placedAt(entry, slot);
    const fits = isFree(one, row);
    put(row, one);
    return fits;
  });
}

/** What was put there last lies nearest in time. */
function isFree(one: Placed, placed: ReadonlyMap<number, Placed[]>): boolean {
  return placed.get(one.slot)?.findLast((other) => !goTogether(one, other)) === undefined;
}

/** Nobody relieves themselves: that somebody is on call twice at once is another problem, and told as such. */
function goTogether(a: Placed, b: Placed): boolean {
  return a.person === b.person || a.toMs <= b.fromMs || b.toMs <= a.fromMs || follows(a, b);
}

function placedAt({ person, from, to }: Pick<OnCall, 'person' | 'from' | 'to'>, slot: number): Placed {
  return { person, from, to, slot, fromMs: toMs(from), toMs: toMs(to) };
}

function put(placed: Map<number, Placed[]>, one: Placed): void {
  const there = placed.get(one.slot);
  if (there === undefined) placed.set(one.slot, [one]);
  else there.push(one);
}
