import { HOUR, type Instant, toInstant, toMs } from '#shared/time/instant.ts';

/** The part of time that a ribbon shows, and how wide. */
export interface Scale {
  readonly from: number;
  readonly to: number;
  readonly width: number;
}

/** Shifts are moved in steps of this. */
export const STEP_MS = HOUR / 4;

/** Where a moment is, from the left. */
export function xOf({ from, to, width }: Scale, at: Instant): number {
  return ((toMs(at) - from) / (to - from)) * width;
}

/** A period as it is drawn, cut to what is shown; null where nothing of it is. */
export function spanOf(scale: Scale, period: { readonly from: Instant; readonly to: Instant }) {
  const x = Math.max(0, xOf(scale, period.from));
  const end = Math.min(scale.width, xOf(scale, period.to));
  return end <= x ? null : { x, width: end - x };
}

/** How many milliseconds a way on the screen is, in whole steps. */
export function stepsOf({ from, to, width }: Scale, pixels: number): number {
  return width === 0 ? 0 : Math.round(((pixels / width) * (to - from)) / STEP_MS) * STEP_MS;
}

/** Full hours of the reader's clock that fit without crowding, as moments. */
export function ticksOf(scale: Scale): readonly Instant[] {
  const hours = (scale.to - scale.from) / HOUR;
  const every = [1, 2, 3, 4, 6, 12, 24].find((each) => (hours / each) * 52 <= scale.width) ?? 24;
  const offset = new Date(scale.from).getTimezoneOffset() * 60_000;
  const first = Math.ceil((scale.from - offset) / (every * HOUR)) * every * HOUR + offset;
  const found: Instant[] = [];
  for (let at = first; at <= scale.to; at += every * HOUR) found.push(toInstant(at));
  return found;
}
