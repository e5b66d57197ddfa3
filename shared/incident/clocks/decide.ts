import { MINUTE, plus } from '#shared/time/instant.ts';
import { type ActingContext, accept, type Deciders, refuse } from '../decision.ts';
import { PERMISSIONS } from '../permissions.ts';
import type { ActingRole } from '../roles.ts';
import type { Clock } from './clock.ts';
import { clocks, clocksAsRuled } from './clocks.ts';
import { minutesToCallOut } from './command-clocks.ts';
import type { clockCommands } from './commands.ts';
import { LONGEST_SNOOZE, mayBePutOff } from './snooze.ts';

export const decideClocks: Deciders<typeof clockCommands> = {
  'clock.snooze': (state, { clock: id, minutes, reason }, context) => {
    const clock = clocks(state).find((candidate) => candidate.id === id);
    const ruled = clocksAsRuled(state).find((candidate) => candidate.id === id);
    if (clock === undefined || ruled === undefined) return refuse('not_found');
    const limit = LONGEST_SNOOZE[clock.kind];
    if (limit === null) return refuse('clock_not_postponed');
    if (!maySnooze(clock, context)) return refuse('clock_not_yours');
    if (!mayBePutOff(clock, context.now)) return refuse('not_due');
    if (minutes > limit) return refuse('snooze_too_long', { limit });
    const { kind, subject } = clock;
    const until = plus(context.now, minutes * MINUTE);
    // The time of an update is its audience's own, and known by one event alone (CAST-5).
    if (kind === 'update')
      return accept({ type: 'broadcast.snoozed', data: { audience: subject, until, reason } });
    const { since, redAt } = ruled;
    return accept({ type: 'clock.snoozed', data: { clock: id, kind, subject, since, redAt, until, reason } });
  },

  /** Never refused for being early or said twice: people who speak do not wait for a clock. */
  'clock.call_out': (state, _data, { now }) =>
    accept({
      type: 'clock.called_out',
      data: { minutes: minutesToCallOut(state, now), severity: state.severity, title: state.title },
    }),
};

const LEADERSHIP: readonly ActingRole[] = ['commander', 'deputy', 'owner'];

/** Leaders put off what is everybody's, whom it concerns their own, and who may put off an update that. */
export function maySnooze(
  clock: Pick<Clock, 'kind' | 'person'>,
  { role, asker }: Pick<ActingContext, 'role'> & { readonly asker: { readonly id: string } },
): boolean {
  if (clock.kind === 'update') return PERMISSIONS['broadcast.snooze'].roles.includes(role);
  return LEADERSHIP.includes(role) || clock.person === asker.id;
}
