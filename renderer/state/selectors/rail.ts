import type { Clock, ClockKind } from '#shared/incident/clocks/clock.ts';
import { clocks } from '#shared/incident/clocks/clocks.ts';
import type { IncidentState } from '#shared/incident/state.ts';
import type { RoomView } from '../room-store.ts';
import { memoised } from './memoised.ts';

/** What only the person who is asked sees: everybody else has the whole roll call, round or hand-over as one entry. */
const ONES_OWN: ReadonlySet<ClockKind> = new Set([
  'roll-call-answer',
  'can-answer',
  'shift-coming',
  'shift-leaving',
]);

const railsOf = memoised((state: IncidentState) => ({
  all: clocks(state),
  of: new Map<string, readonly Clock[]>(),
}));

/** Everything with a clock, sorted by when it is due (CLOCK-1); levels follow from `useNow` by `clockLevel`. */
export function rail({ state, me }: RoomView): readonly Clock[] {
  const { all, of } = railsOf(state);
  const known = of.get(me);
  if (known !== undefined) return known;
  const own = all.filter(({ kind, person }) => ONES_OWN.has(kind) && person === me);
  // Who is a side of a hand-over has it once, as their own.
  const sides = new Set(own.map(({ subject }) => subject));
  const mine = all.filter((clock) =>
    ONES_OWN.has(clock.kind)
      ? clock.person === me
      : !(clock.kind === 'shift-hand-over' && sides.has(clock.subject)),
  );
  of.set(me, mine);
  return mine;
}
