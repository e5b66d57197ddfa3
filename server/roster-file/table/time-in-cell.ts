import { HOUR, MINUTE } from '#shared/time/instant.ts';
import type { Wrong } from '../collected.ts';
import { exactText, meantBy, type WallTime, wallText, type Zone } from '../zone.ts';

/** The year first, since nobody can tell 4/5 from 5/4; a blank or a T before the time; an offset where one is said. */
const TIME =
  /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:T| +)(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,](\d{1,3})\d*)?)? ?(?:(Z|UTC)|([+-])(\d\d):?(\d\d))?$/i;

/** Much longer than any time: the rest would tell nothing. */
const LONGEST_SAID = 60;

/** The moment that a cell means, in a zone where it says no offset; what is wrong with it, and what to write instead. */
export function timeInCell(cell: string, zone: Zone): { readonly moment: number } | Wrong {
  const said = cell.slice(0, LONGEST_SAID);
  if (said === '') return { reason: 'roster_time_missing', details: {} };
  const read = TIME.exec(cell.normalize('NFKC'));
  const wall = read === null ? null : wallTimeOf(read);
  if (read === null || wall === null) return { reason: 'roster_time_unreadable', details: { said } };
  const [, , , , , , , , , utc, sign, hours, minutes] = read;
  if (utc !== undefined) return { moment: wall };
  if (sign !== undefined) {
    const offset = Number(hours) * HOUR + Number(minutes) * MINUTE;
    return { moment: sign === '-' ? wall + offset : wall - offset };
  }
  const meant = meantBy(wall, zone);
  if (meant.is === 'once') return { moment: meant.moment };
  if (meant.is === 'skipped')
    return {
      reason: 'roster_hour_skipped',
      details: { said, zone: zone.name, time: wallText(meant.moment, zone) },
    };
  const { moment, second } = meant;
  return {
    reason: 'roster_hour_twice',
    details: { said, zone: zone.name, first: exactText(moment, zone), second: exactText(second, zone) },
  };
}

/** What the figures say; null where no calendar or clock has it. 24:00 ends a day, as Japanese rosters write it. */
function wallTimeOf(read: RegExpExecArray): WallTime | null {
  const [year, month, day, hour, minute, second] = [1, 3, 4, 5, 6, 7].map((at) => Number(read[at] ?? 0));
  if (year === undefined || month === undefined || day === undefined) return null;
  if (hour === undefined || minute === undefined || second === undefined) return null;
  const date = Date.UTC(year, month - 1, day);
  const isDay = year >= 1970 && month <= 12 && new Date(date).getUTCDate() === day && month >= 1;
  const isEnd = hour === 24 && minute === 0 && second === 0;
  if (!isDay || (hour > 23 && !isEnd) || minute > 59 || second > 59) return null;
  return Date.UTC(year, month - 1, day, hour, minute, second, Number((read[8] ?? '').padEnd(3, '0')));
}
