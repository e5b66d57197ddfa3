import { readTable } from '#server/table-file/read-table.ts';
import { textOf } from '#server/table-file/text-of.ts';
import { refusal } from '#shared/errors/refusal.ts';
import { readEvents } from './calendar/read-events.ts';
import { Collected } from './collected.ts';
import { warnOfCoverage } from './coverage.ts';
import {
  MOST_ROSTER_BYTES,
  MOST_ROSTER_SHIFTS,
  type NoRoster,
  type Roster,
  type RosterAsk,
} from './roster.ts';
import { readRows } from './table/read-rows.ts';
import { type Zone, Zones } from './zone.ts';

const TOO_LONG: NoRoster = { ok: false, error: refusal('roster_too_long', { limit: MOST_ROSTER_SHIFTS }) };

/**
 * Reads an on-call roster as other programs export it: a table (CSV) or a calendar (iCalendar). Whatever is wrong with one shift
 * is told with its line, and the others are taken; only a file that is no roster is refused whole.
 */
export function readRoster(bytes: Uint8Array, ask: RosterAsk): Roster | NoRoster {
  const zones = new Zones();
  const zone = zones.named(ask.zone);
  if (zone === null) return { ok: false, error: refusal('roster_zone_unknown', { zone: ask.zone }) };
  if (bytes.length > MOST_ROSTER_BYTES)
    return { ok: false, error: refusal('too_large', { limit: `${MOST_ROSTER_BYTES / 1024 / 1024} MB` }) };
  const text = textOf(bytes);
  if (text === null) return { ok: false, error: refusal('roster_not_readable') };
  const kind = ask.kind ?? (/^\s*BEGIN:\s*VCALENDAR/i.test(text) ? 'icalendar' : 'csv');
  const collected = new Collected(ask);
  const none =
    kind === 'csv'
      ? table(text, collected, zone, zones)
      : readEvents(text, collected, { ...ask, zone, zones });
  if (none !== null) return none;
  if (collected.isFull) return TOO_LONG;
  warnOfCoverage(collected, zone);
  const { entries, outside, problems } = collected;
  problems.sort((a, b) => a.line - b.line);
  return { ok: true, kind, entries, outside, problems };
}

function table(text: string, collected: Collected, zone: Zone, zones: Zones): NoRoster | null {
  const read = readTable(text, MOST_ROSTER_SHIFTS);
  return read === null ? TOO_LONG : readRows(read, collected, { zone, zones });
}
