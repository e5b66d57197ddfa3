export interface Duration {
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
}

/** Whole hours, minutes and seconds of a count of milliseconds, without its sign. */
export function durationOf(ms: number): Duration {
  const whole = Math.floor(Math.abs(ms) / 1_000);
  return { hours: Math.floor(whole / 3600), minutes: Math.floor((whole % 3600) / 60), seconds: whole % 60 };
}

/** `mm:ss`, from an hour on `h:mm:ss`; `withSeconds: false` gives `h:mm`. */
export function digitsOf(ms: number, withSeconds = true): string {
  const { hours, minutes, seconds } = durationOf(ms);
  if (!withSeconds) return `${hours}:${two(minutes)}`;
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${two(minutes)}:${two(seconds)}`;
}

/** The same in words of the reader's language, to the minute: what a screen reader says. */
export function wordsOf(ms: number, language: string): string {
  const { hours, minutes, seconds } = durationOf(ms);
  const say = (value: number, unit: Unit) => unitFormat(language, unit).format(value);
  if (hours > 0) return `${say(hours, 'hour')} ${say(minutes, 'minute')}`;
  return minutes > 0 ? say(minutes, 'minute') : say(seconds, 'second');
}

type Unit = 'hour' | 'minute' | 'second';

const unitFormats = new Map<string, Intl.NumberFormat>();

/** Kept: to make one takes longer than all else of a clock, and a cockpit has forty clocks that are said anew each second. */
function unitFormat(language: string, unit: Unit): Intl.NumberFormat {
  const key = `${language} ${unit}`;
  const kept = unitFormats.get(key);
  if (kept !== undefined) return kept;
  const made = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' });
  unitFormats.set(key, made);
  return made;
}

/** The `datetime` of a `<time>` that shows a duration. */
export function isoDuration(ms: number): string {
  const { hours, minutes, seconds } = durationOf(ms);
  return `PT${hours}H${minutes}M${seconds}S`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
