import { HOUR, type Instant, MINUTE, msBetween } from '#shared/time/instant.ts';
import type { Settings } from '../settings/settings.ts';
import type { Attendance, Participant, Rest, Turn } from './participant.ts';

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
    turn: turnAt(participant.turn, at),
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
const ENDS_TURN_MS = 4 * HOUR;

/** The turn of somebody who comes (back) on duty. */
function turnAt(turn: Turn, at: Instant): Turn {
  const { awaySince } = turn;
  if (awaySince === null) return turn;
  const away = Math.max(0, msBetween(awaySince, at));
  return away < ENDS_TURN_MS ? { ...turn, awaySince: null } : { since: at, awaySince: null, beforeMs: away };
}
