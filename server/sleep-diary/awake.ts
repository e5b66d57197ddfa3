import type { Sleep } from '#shared/fatigue/sleep.ts';
import type { Participant } from '#shared/incident/participants/participant.ts';
import { type Instant, isBefore } from '#shared/time/instant.ts';

/** When somebody was awake as the log has it, which all can see: their turn on duty until now, or until they went away. */
export function awakeByTheLog({ turn }: Pick<Participant, 'turn'>, now: Instant): readonly Sleep[] {
  const to = turn.awaySince ?? now;
  return isBefore(turn.since, to) ? [{ from: turn.since, to }] : [];
}
