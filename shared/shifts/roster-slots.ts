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

interface Placed extends Period {
  readonly person: string;
  readonly slot: number;
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
    const placed: Placed[] = standing
      .filter(({ seat }) => seat.role === role && seat.team === null)
      .map(({ seat, ...shift }) => ({ ...shift, slot: seat.slot }));
    const places = role === 'commander' ? 1 : MOST_SLOTS;
    for (const ofDuty of Map.groupBy(ofRole, ({ duty }) => duty).values())
      for (const [entry, slot] of placesFor(ofDuty, placed, places)) {
        slots.set(entry, slot);
        placed.push({ ...entry, slot });
      }
  }
  return entries.map((entry) => ({ ...entry, slot: slots.get(entry) ?? 1 }));
}

/** The places of one duty: a single one where all of it fits there, else the first that each fits into. */
function placesFor<E extends OnCall>(
  ofDuty: readonly E[],
  placed: readonly Placed[],
  places: number,
): readonly (readonly [E, number])[] {
  const all = Array.from({ length: places }, (_, index) => index + 1);
  const isRow = ofDuty.every((one, index) =>
    ofDuty.slice(index + 1).every((other) => goTogether(one, other)),
  );
  const whole = isRow ? all.find((slot) => ofDuty.every((entry) => isFree(entry, slot, placed))) : undefined;
  if (whole !== undefined) return ofDuty.map((entry) => [entry, whole]);
  const made: Placed[] = [];
  return ofDuty
    .toSorted((a, b) => toMs(a.from) - toMs(b.from))
    .map((entry) => {
      const before = [...placed, ...made];
      const own = before.filter(({ person }) => person === entry.person);
      const wished = [...own, ...made].map(({ slot }) => slot);
      // Where all places are taken, the last is shared, and the plan says so.
      const slot = [...wished, ...all].find((each) => isFree(entry, each, before)) ?? places;
      made.push({ ...entry, slot });
      return [entry, slot] as const;
    });
}

function isFree(entry: OnCall, slot: number, placed: readonly Placed[]): boolean {
  return placed.every((other) => other.slot !== slot || goTogether(entry, other));
}

/** Nobody relieves themselves: that somebody is on call twice at once is another problem, and told as such. */
function goTogether(a: Pick<OnCall, 'person' | 'from' | 'to'>, b: Pick<OnCall, 'person' | 'from' | 'to'>) {
  return a.person === b.person || follows(a, b);
}
