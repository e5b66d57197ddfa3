import type { Clock, ClockKind } from '#shared/incident/clocks/clock.ts';
import { clocks } from '#shared/incident/clocks/clocks.ts';
import type { IncidentState } from '#shared/incident/state.ts';
import type { RoomView } from '../room-store.ts';
import { memoised } from './memoised.ts';

/** What only the person who is asked sees: everybody else has the whole roll call, or round, as one entry. */
const ONES_OWN: ReadonlySet<ClockKind> = new Set(['roll-call-answer', 'can-answer']);

const railsOf = memoised((state: IncidentState) => ({
  all: clocks(state),
  of: new Map<string, readonly Clock[]>(),
}));

/** Everything with a clock, sorted by when it is due (CLOCK-1); levels follow from `useNow` by `clockLevel`. */
export function rail({ state, me }: RoomView): readonly Clock[] {
  const { all, of } = railsOf(state);
  const known = of.get(me);
  if (known !== undefined) return known;
  const mine = all.filter(({ kind, person }) => !ONES_OWN.has(kind) || person === me);
  of.set(me, mine);
  return mine;
}
