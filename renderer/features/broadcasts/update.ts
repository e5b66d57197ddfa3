import type { AudienceDefinition, AudienceId } from '#shared/incident/broadcasts/audience.ts';
import type { Broadcast, PublicStatus } from '#shared/incident/broadcasts/broadcast.ts';
import { everyMinutes, type RhythmFacts } from '#shared/incident/broadcasts/cadence.ts';
import { settingsInForce } from '#shared/incident/settings/timers.ts';
import { type Instant, MINUTE, msBetween, toInstant } from '#shared/time/instant.ts';

/** An update as it is being written. */
export interface Update {
  readonly audience: AudienceId;
  readonly status: PublicStatus;
  readonly text: string;
  /** Minutes from sending to the next update; null: there is none to come. */
  readonly minutes: number | null;
}

/** The note that an update is made of (TL-2). */
export interface UpdateSource {
  readonly note: string;
  readonly text: string;
}

/** A blank update with what the cadence suggests (CAST-5); of a resolved incident it is the last word. */
export function blankUpdate(
  audience: AudienceDefinition,
  last: Broadcast | undefined,
  facts: RhythmFacts,
  isResolved: boolean,
): Update {
  if (isResolved) return { audience: audience.id, status: 'resolved', text: '', minutes: null };
  return {
    audience: audience.id,
    status: last === undefined || last.status === 'resolved' ? 'investigating' : last.status,
    text: '',
    minutes: suggestedMinutes(audience, last !== undefined, facts),
  };
}

/** A draft to be written anew from where it stands. */
export function updateOf({ audience, status, text, nextUpdateAt, draftedAt }: Broadcast): Update {
  const minutes =
    nextUpdateAt === null ? null : Math.max(1, Math.round(msBetween(draftedAt, nextUpdateAt) / MINUTE));
  return { audience, status, text, minutes };
}

/** The next update's moment when the update goes out at `now` (milliseconds of incident time). */
export function nextUpdateAt({ minutes }: Update, now: number): Instant | null {
  return minutes === null ? null : toInstant(now + minutes * MINUTE);
}

/** Whether it says all that it must: a text, and a next time unless all is over. */
export function isComplete({ text, status, minutes }: Update): boolean {
  return text.trim() !== '' && (minutes !== null || status === 'resolved');
}

function suggestedMinutes(audience: AudienceDefinition, wasTold: boolean, facts: RhythmFacts): number {
  if (audience.rhythm.kind === 'public' && !wasTold) return settingsInForce(facts).publicScopingMinutes;
  return everyMinutes(audience, facts) ?? WITHOUT_RHYTHM_MINUTES;
}

/** Where nothing says when an audience hears again. */
const WITHOUT_RHYTHM_MINUTES = 60;
