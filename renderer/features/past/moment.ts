/** A moment that somebody names: an entry by its number, or a time of day in their zone. */
export type Named =
  | { readonly kind: 'entry'; readonly seq: number }
  | { readonly kind: 'time'; readonly ms: number; readonly words: string };

const ENTRY = /(?:^|\s)(?:#|entry\s+|№)(\d{1,9})(?:\s|$)|(\d{1,9})番/;
const TIME = /(?:^|\D)([01]?\d|2[0-3])(?::|時)([0-5]\d)(?:(?::|分)([0-5]\d)?)?(?!\d)/;

/** The moment in what was typed, or null. A time is the last such one before `now`: milliseconds, in the incident's own time. */
export function momentIn(typed: string, now: number): Named | null {
  const text = typed.normalize('NFKC').toLowerCase();
  const entry = ENTRY.exec(text);
  if (entry !== null) return { kind: 'entry', seq: Number(entry[1] ?? entry[2]) };
  const time = TIME.exec(text);
  if (time === null) return null;
  const [hours, minutes, seconds] = [time[1], time[2], time[3]].map((part) => Number(part ?? 0));
  const day = new Date(now);
  day.setHours(hours ?? 0, minutes ?? 0, seconds ?? 0, 0);
  if (day.getTime() > now) day.setDate(day.getDate() - 1);
  const words = [time[1]?.padStart(2, '0'), time[2], ...(time[3] === undefined ? [] : [time[3]])].join(':');
  return { kind: 'time', ms: day.getTime(), words };
}
