import type { Clock } from '#shared/incident/clocks/clock.ts';
import { clocks } from '#shared/incident/clocks/clocks.ts';
import type { RoomView } from '../room-store.ts';
import { memoised } from './memoised.ts';

const clocksOf = memoised(clocks);

/** Everything with a clock, sorted by when it is due (CLOCK-1); levels follow from `useNow` by `clockLevel`. */
export function rail({ state }: RoomView): readonly Clock[] {
  return clocksOf(state);
}
