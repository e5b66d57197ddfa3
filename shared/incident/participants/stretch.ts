import { FATIGUE_NUMBERS } from '#shared/fatigue/numbers.ts';
import { HOUR, type Instant, MINUTE, msBetween } from '#shared/time/instant.ts';
import type { Settings } from '../settings/settings.ts';
import type { Attendance, Participant, Rest } from './participant.ts';

/** A participant who goes off duty at `at`: the running stretch is added up. */
export function offDuty(participant: Participant, attendance: Attendance, at: Instant): Participant {
  const stretch =
    participant.stretchSince === null ? 0 : Math.max(0, msBetween(participant.stretchSince, at));
  return {
    ...participant,
    attendance,
    stretchSince: null,
    dutySince: null,
    turn: { ...participant.turn, awaySince: participant.turn.awaySince ?? at },
    pastMs: participant.pastMs + stretch,
    rest: null,
  };
}

/** A participant who comes (back) on duty at `at`, with the duty clock starting there or at `dutySince`. */
export function onDuty(participant: Participant, at: Instant, dutySince: Instant = at): Participant {
  return {
    ...participant,
    attendance: 'active',
    stretchSince: at,
    dutySince,
    ...turnAt(participant, at),
    rest: null,
    thanks: null,
    removal: null,
  };
}

/** Where the duty clock stands after a rest: anew if the rest was long enough to count as a break. */
export function dutyAfterRest(rest: Rest, settings: Settings, at: Instant): Instant {
  return msBetween(rest.since, at) >= settings.breakMinutes * MINUTE ? at : rest.dutySince;
}

/** Away for less than this, one's turn on duty goes on: a rest in it is a part of it. */
export const ENDS_TURN_MS = 4 * HOUR;

/** So long back turns are kept: as far as sleep is looked at. */
const KEPT_MS = FATIGUE_NUMBERS.nightsBack * 24 * HOUR;

/** The turn of somebody who comes (back) on duty, and those before it. */
function turnAt(
  { turn, earlierTurns }: Participant,
  at: Instant,
): Pick<Participant, 'turn' | 'earlierTurns'> {
  const { since, awaySince } = turn;
  if (awaySince === null) return { turn, earlierTurns };
  const away = Math.max(0, msBetween(awaySince, at));
  if (away < ENDS_TURN_MS) return { turn: { ...turn, awaySince: null }, earlierTurns };
  return {
    turn: { since: at, awaySince: null, beforeMs: away },
    earlierTurns: [...earlierTurns, { from: since, to: awaySince }].filter(
      ({ to }) => msBetween(to, at) <= KEPT_MS,
    ),
  };
}
