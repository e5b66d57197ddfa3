const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** A time a little ahead of now is meant today: clocks differ. */
const AHEAD = 2 * MINUTE;

const AGO =
  /^(?<sign>-)?\s*(?:(?<hours>\d{1,3})\s*(?:h|hours?|時間))?\s*(?:(?<minutes>\d{1,4})\s*(?:m|min|minutes?|分))?\s*(?<ago>ago|前)?$/;
const TIME =
  /^(?<half>am|pm|午前|午後)?\s*(?:(?<h>\d{1,2})(?::(?<m>\d{2})(?::(?<s>\d{2}))?|時(?:(?<m2>\d{1,2})分|(?<thirty>半))?)|(?<digits>\d{3,4}))\s*(?<half2>am|pm)?$/;
const DAY =
  /^(?:(?<word>today|yesterday|今日|きょう|昨日|きのう|一昨日|おととい)|(?:(?<y>\d{4})[-/年])?(?<mo>\d{1,2})[-/月](?<d>\d{1,2})日?)(?:[\st]+|の|$)/;

const DAYS_BACK: Readonly<Record<string, number>> = {
  today: 0,
  今日: 0,
  きょう: 0,
  yesterday: 1,
  昨日: 1,
  きのう: 1,
  一昨日: 2,
  おととい: 2,
};

/** The parts of a moment as a zone's clock and calendar say them. */
interface Calendar {
  readonly parts: (ms: number) => { readonly y: number; readonly mo: number; readonly d: number };
  readonly at: (y: number, mo: number, d: number, h: number, m: number, s: number) => Date;
}

const LOCAL: Calendar = {
  parts: (ms) => {
    const date = new Date(ms);
    return { y: date.getFullYear(), mo: date.getMonth(), d: date.getDate() };
  },
  at: (y, mo, d, h, m, s) => new Date(y, mo, d, h, m, s),
};
const UTC: Calendar = {
  parts: (ms) => {
    const date = new Date(ms);
    return { y: date.getUTCFullYear(), mo: date.getUTCMonth(), d: date.getUTCDate() };
  },
  at: (y, mo, d, h, m, s) => new Date(Date.UTC(y, mo, d, h, m, s)),
};

/**
 * The moment that somebody means by "23:40", "yesterday 23:40", "昨日 23時40分", "11/20 9:05" or "-30m"; null where
 * it is none. A time alone is the last one that has been.
 * @param now milliseconds, of the room's clock
 * @param utc whether the times on the screen are in UTC; "23:40 UTC" is so in any case
 */
export function parseMoment(text: string, now: number, utc = false): number | null {
  const said = text.normalize('NFKC').toLowerCase().replace(/[−–—]/g, '-').trim();
  if (/^(now|newest|今|最新)$/.test(said)) return now;
  const ago = agoOf(said);
  if (ago !== null) return now - ago;
  const named = said.replace(/\s*(?:utc|z)$/, '');
  const zone = utc || named !== said ? UTC : LOCAL;
  const day = dayOf(named, now, zone);
  if (day === undefined) return null;
  const rest = named.slice(day.length).trim();
  if (rest === '') return day.date === null ? null : zone.at(...day.date, 0, 0, 0).getTime();
  const time = timeOf(rest);
  if (time === null) return null;
  if (day.date !== null) return zone.at(...day.date, ...time).getTime();
  const { y, mo, d } = zone.parts(now);
  const today = zone.at(y, mo, d, ...time).getTime();
  return today <= now + AHEAD ? today : zone.at(y, mo, d - 1, ...time).getTime();
}

function agoOf(said: string): number | null {
  const { sign, hours, minutes, ago } = AGO.exec(said.replace(/^-\s*(\d+)$/, '-$1m'))?.groups ?? {};
  if (sign === undefined && ago === undefined) return null;
  if (hours === undefined && minutes === undefined) return null;
  return Number(hours ?? 0) * HOUR + Number(minutes ?? 0) * MINUTE;
}

/** The day that is named first, with how long its name is; no date where none is named; undefined where there is none. */
function dayOf(
  said: string,
  now: number,
  zone: Calendar,
): { readonly length: number; readonly date: readonly [number, number, number] | null } | undefined {
  const found = DAY.exec(said);
  if (found === null) return { length: 0, date: null };
  const { word, y, mo, d } = found.groups ?? {};
  const today = zone.parts(now);
  const { length } = found[0];
  if (word !== undefined) return { length, date: [today.y, today.mo, today.d - (DAYS_BACK[word] ?? 0)] };
  const month = Number(mo) - 1;
  const year = y === undefined ? lastYearOf(month, Number(d), now, zone) : Number(y);
  const date = zone.parts(zone.at(year, month, Number(d), 0, 0, 0).getTime());
  // The 31st of a month that has 30 days is none.
  return date.mo === month && date.d === Number(d) ? { length, date: [year, month, Number(d)] } : undefined;
}

/** A day without a year is the last one that has been. */
function lastYearOf(month: number, day: number, now: number, zone: Calendar): number {
  const { y } = zone.parts(now);
  return zone.at(y, month, day, 0, 0, 0).getTime() <= now ? y : y - 1;
}

function timeOf(said: string): readonly [number, number, number] | null {
  const { h, m, m2, s, thirty, digits, half, half2 } = TIME.exec(said)?.groups ?? {};
  if (h === undefined && digits === undefined) return null;
  let hour = Number(h ?? digits?.slice(0, -2));
  const minute = thirty === undefined ? Number(m ?? m2 ?? digits?.slice(-2) ?? 0) : 30;
  const second = Number(s ?? 0);
  const isHalf = half ?? half2;
  if (isHalf !== undefined) {
    if (hour > 12) return null;
    hour = (hour % 12) + (isHalf === 'pm' || isHalf === '午後' ? 12 : 0);
  }
  return hour < 24 && minute < 60 && second < 60 ? [hour, minute, second] : null;
}
