import type { SelfReport } from '#shared/fatigue/self-reports.ts';
import type { Sleep } from '#shared/fatigue/sleep.ts';
import type { Instant } from '#shared/time/instant.ts';

/** What one person told about their sleep for one incident (FAT-3). Whoever tells nothing has none. */
export interface SleepDiary {
  readonly sleep: readonly Sleep[];
  readonly reports: readonly SelfReport[];
}

/**
 * What people tell about sleep: a store of its own, apart from the record, its backups and its exports. Only the person
 * reads a diary. Calls are synchronous and durable when they return.
 */
export interface SleepDiaryStore {
  readonly diary: (incident: string, person: string) => SleepDiary | undefined;
  readonly keep: (incident: string, person: string, diary: SleepDiary) => void;
  /** Erases somebody's diary; no trace is left of there having been one. */
  readonly erase: (incident: string, person: string) => void;
  /** When somebody said that they were woken for the incident; undefined where they did not. */
  readonly wokenAt: (incident: string, person: string) => Instant | undefined;
  /** Notes it; null takes it back. */
  readonly woken: (incident: string, person: string, at: Instant | null) => void;
  /** Erases all that was told for an incident. */
  readonly eraseIncident: (incident: string) => void;
  /** The incidents for which anything is kept. */
  readonly incidents: () => readonly string[];
  readonly close: () => void;
}
