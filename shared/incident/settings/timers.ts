import type { Grade, Severity } from '../severity.ts';
import type { Settings } from './settings.ts';

/** The intervals that a severity may have of its own. */
export const TIMERS = ['rollCallMinutes', 'publicEveryMinutes', 'executivesEveryMinutes'] as const;

export type Timer = (typeof TIMERS)[number];

/** A severity's own intervals in minutes; what is not said stays with the settings. */
export type SeverityTimers = { readonly [Name in Grade]?: { readonly [Each in Timer]?: number } };

/** An incident's numbers as they are now: those of its severity over the others (CAST-5, PAR-1). */
export function settingsInForce(of: {
  readonly settings: Settings;
  readonly timers: SeverityTimers;
  readonly severity: Severity;
}): Settings {
  const own = of.severity === 'unknown' ? undefined : of.timers[of.severity];
  return own === undefined ? of.settings : { ...of.settings, ...own };
}

/** A workspace's timers without those that an incident sets for itself: what is said nearer counts. */
export function timersBeside(timers: SeverityTimers, own: Readonly<Record<string, unknown>>): SeverityTimers {
  return Object.fromEntries(
    Object.entries(timers).map(([severity, each]) => [
      severity,
      Object.fromEntries(Object.entries(each ?? {}).filter(([name]) => own[name] === undefined)),
    ]),
  );
}
