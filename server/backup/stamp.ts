import type { Instant } from '#shared/time/instant.ts';

/** An instant as a part of a file name, in order of time: "20261120T192013.123Z". */
export function stampOf(at: Instant): string {
  return at.replace(/[-:]/g, '');
}

/** The instant of such a part; null for anything else. */
export function instantOf(stamp: string): Instant | null {
  const found = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d\.\d{3}Z)$/.exec(stamp);
  if (found === null) return null;
  const [, year, month, day, hour, minute, rest] = found;
  const at = `${year}-${month}-${day}T${hour}:${minute}:${rest}`;
  return Number.isNaN(Date.parse(at)) ? null : at;
}
