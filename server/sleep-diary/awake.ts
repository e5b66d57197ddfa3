import type { Sleep } from '#shared/fatigue/sleep.ts';
import type { Participant } from '#shared/incident/participants/participant.ts';
import { type Instant, isBefore } from '#shared/time/instant.ts';

/** When somebody was awake as the log has it, which all can see: their turns on duty, the last until now or until they went. */
export function awakeByTheLog(
  { turn, earlierTurns }: Pick<Participant, 'turn' | 'earlierTurns'>,
  now: Instant,
): readonly Sleep[] {
  const to = turn.awaySince ?? now;
  return [...earlierTurns, { from: turn.since, to }].filter((each) => isBefore(each.from, each.to));
}
