import type { RefusalReason } from '#shared/errors/catalogue.ts';
import type { Refusal, RefusalDetails } from '#shared/errors/refusal.ts';
import { HOUR, type Instant } from '#shared/time/instant.ts';

/** What a roster may weigh, and how many shifts it may tell of. */
export const MOST_ROSTER_BYTES = 4 * 1024 * 1024;
export const MOST_ROSTER_SHIFTS = 10_000;

/** Nobody is on call for longer in one go. An hour more, since the week in which clocks are put back has 169. */
export const LONGEST_SHIFT_DAYS = 7;
export const LONGEST_SHIFT = LONGEST_SHIFT_DAYS * 24 * HOUR + HOUR;

export type RosterKind = 'csv' | 'icalendar';

/** A time on call, as the file says it. */
export interface RosterEntry {
  /** The line of the file on which it begins. */
  readonly line: number;
  /** A name, or an address where no name is said. */
  readonly person: string;
  readonly email: string | null;
  readonly role: string | null;
  readonly from: Instant;
  readonly to: Instant;
  readonly summary: string;
}

/** What is wrong in a file, in words of the catalogue. */
export interface RosterProblem {
  readonly line: number;
  /** By which a calendar knows the event; null for lines of a table. */
  readonly uid: string | null;
  /** What was refused is not among the entries; a warning is about what was taken. */
  readonly weight: 'refused' | 'warning';
  readonly reason: RefusalReason;
  readonly details: RefusalDetails;
}

/** What is wanted of a file. */
export interface RosterAsk {
  /** Entries are told that lie, at least in part, from here … */
  readonly from: Instant;
  /** … to here. */
  readonly to: Instant;
  /** Where local times are meant that say no zone. */
  readonly zone: string;
  /** What the file is; told by its content where it is not said. */
  readonly kind?: RosterKind;
}

export interface Roster {
  readonly ok: true;
  readonly kind: RosterKind;
  readonly entries: readonly RosterEntry[];
  /** How many were understood and lie outside of what was asked for. */
  readonly outside: number;
  readonly problems: readonly RosterProblem[];
}

/** A file that is no roster at all. */
export interface NoRoster {
  readonly ok: false;
  readonly error: Refusal;
}
