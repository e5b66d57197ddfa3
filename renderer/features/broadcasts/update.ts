import type { Audience, Broadcast, PublicStatus } from '#shared/incident/broadcasts/broadcast.ts';
import type { IncidentState } from '#shared/incident/state.ts';
import { type Instant, MINUTE, msBetween, toInstant } from '#shared/time/instant.ts';

/** An update as it is being written. */
export interface Update {
  readonly audience: Audience;
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
  audience: Audience,
  last: Broadcast | undefined,
  settings: IncidentState['settings'],
  isResolved: boolean,
): Update {
  if (isResolved) return { audience, status: 'resolved', text: '', minutes: null };
  return {
    audience,
    status: last === undefined || last.status === 'resolved' ? 'investigating' : last.status,
    text: '',
    minutes: suggestedMinutes(audience, last !== undefined, settings),
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

function suggestedMinutes(audience: Audience, wasTold: boolean, settings: IncidentState['settings']): number {
  if (audience === 'executives') return settings.executivesEveryMinutes;
  return wasTold ? settings.publicEveryMinutes : settings.publicScopingMinutes;
}
