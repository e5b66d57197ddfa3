import { isZone } from '#shared/time/zone.ts';

/** The time zone of this device; null where it keeps none that is somebody's home. */
export function deviceZone(): string | null {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return timeZone !== 'UTC' && isZone(timeZone) ? timeZone : null;
}

/** Every zone that can be chosen, with one that is known already in any case. */
export function zonesWith(known: string | null): readonly string[] {
  const zones = Intl.supportedValuesOf('timeZone');
  return known === null || zones.includes(known) ? zones : [known, ...zones];
}

/** Short words for what somebody can do, as they were typed between commas. */
export function skillsIn(words: string): readonly string[] {
  const said = words
    .split(/[,、，]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
  return [...new Set(said)];
}
