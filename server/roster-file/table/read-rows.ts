import { isFormula } from '#server/table-file/cells.ts';
import type { Row, Table } from '#server/table-file/read-table.ts';
import type { RefusalReason } from '#shared/errors/catalogue.ts';
import { refusal } from '#shared/errors/refusal.ts';
import { emailField } from '#shared/protocol/rest/delivery.ts';
import type { Collected, Found, SaidTimes, Wrong } from '../collected.ts';
import type { NoRoster } from '../roster.ts';
import { wallText, type Zone, type Zones } from '../zone.ts';
import { type Column, columnsIn, type Reader } from './columns.ts';
import { timeInCell } from './time-in-cell.ts';

const SAID_COLUMNS = ['person', 'email', 'role', 'from', 'to', 'zone'] as const;

const LONGEST_SAID = 60;

/** Reads a roster line by line below a first line of names. What is not understood is refused with its line. */
export function readRows(
  { rows, openQuoteAt }: Table,
  collected: Collected,
  { zone, zones }: { readonly zone: Zone; readonly zones: Zones },
): NoRoster | null {
  const [first, ...rest] = rows;
  const columns = columnsIn(first);
  if (typeof columns !== 'function')
    return { ok: false, error: refusal('roster_columns_missing', { names: columns.missing.join(', ') }) };
  for (const row of rest) {
    const place = { line: row.line, uid: null };
    const read = shiftIn(row, columns, { zone, zones });
    if ('reason' in read) collected.refuse(place, read);
    else collected.take(place, read, read.said);
  }
  if (openQuoteAt !== null)
    collected.refuse({ line: openQuoteAt, uid: null }, { reason: 'roster_quote_open', details: {} });
  return null;
}

function shiftIn(
  row: Row,
  columns: Reader,
  given: { readonly zone: Zone; readonly zones: Zones },
): (Found & { readonly said: () => SaidTimes }) | Wrong {
  const said = (column: Column) => columns(row, column);
  const run = SAID_COLUMNS.map(said).find(isFormula);
  if (run !== undefined) return wrong('roster_formula', { said: run });
  const zone = said('zone') === '' ? given.zone : given.zones.named(said('zone'));
  if (zone === null) return wrong('roster_zone_unknown', { zone: said('zone') });
  const from = timeInCell(said('from'), zone);
  if ('reason' in from) return from;
  const to = timeInCell(said('to'), zone);
  if ('reason' in to) return to;
  const email = emailField.safeParse(said('email')).data ?? null;
  if (email === null && said('email') !== '') return wrong('roster_email_wrong', { said: said('email') });
  return {
    person: said('person') === '' ? (email ?? '') : said('person'),
    email,
    role: said('role'),
    from: from.moment,
    to: to.moment,
    summary: said('summary'),
    said: () => ({ from: wallText(from.moment, zone), to: wallText(to.moment, zone) }),
  };
}

function wrong(reason: RefusalReason, details: Readonly<Record<string, string>>): Wrong {
  const short = Object.entries(details).map(([name, said]) => [name, said.slice(0, LONGEST_SAID)]);
  return { reason, details: Object.fromEntries(short) };
}
