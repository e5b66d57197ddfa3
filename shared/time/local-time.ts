import { found, type Outcome, refused } from '#shared/errors/outcome.ts';
import { type Instant, toInstant } from './instant.ts';
import { momentsOf, zoneClock } from './zone.ts';

const WRITTEN = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;

/**
 * The instant of a local time as a person types it, never guessed.
 *
 * @param written date and time on the wall, `YYYY-MM-DDTHH:MM` (what `<input type="datetime-local">` gives).
 * @param zone an IANA time zone.
 * @param which of two is meant, where the clocks were put back over this time.
 * @returns the instant; or `time_unreadable`, `zone_unknown`, `local_time_missing` (put forward over it), `local_time_twice`
 *   (put back over it, and `which` was not said).
 */
export function instantOfLocalTime(
  written: string,
  zone: string,
  which?: 'first' | 'second',
): Outcome<Instant> {
  const clock = zoneClock(zone);
  if (clock === undefined) return refused('zone_unknown', { zone });
  const reading = Date.parse(`${written}:00.000Z`);
  // A thirtieth of February is read as a day in March.
  if (!WRITTEN.test(written) || Number.isNaN(reading) || !toInstant(reading).startsWith(written))
    return refused('time_unreadable', { time: written, example: '2026-11-20T23:00' });
  const moments = momentsOf(clock, reading);
  const time = written.replace('T', ' ');
  switch (moments.kind) {
    case 'once':
      return found(toInstant(moments.at));
    case 'missing':
      return refused('local_time_missing', { time, zone });
    case 'twice':
      return which === undefined
        ? refused('local_time_twice', { time, zone })
        : found(toInstant(moments[which]));
  }
}
