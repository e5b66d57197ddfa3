import type { Evolvers } from '../evolver.ts';
import { clocksAsRuled } from './clocks.ts';
import type { ClockEvents } from './events.ts';
import { standing } from './snooze.ts';

export const evolveClocks: Evolvers<ClockEvents> = {
  /** What was acted on since is dropped here, so that the list never outgrows the rail. */
  'clock.snoozed': (state, { clock, since, redAt, until, reason }, { at, actor }) => ({
    ...state,
    snoozed: {
      ...standing(state.snoozed, clocksAsRuled(state)),
      [clock]: { since, redAt, at, until, by: actor.id, reason },
    },
  }),

  'clock.called_out': (state, _data, { at }) => ({ ...state, calledOutAt: at }),
};
