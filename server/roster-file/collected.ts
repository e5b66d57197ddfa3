import type { RefusalReason } from '#shared/errors/catalogue.ts';
import type { RefusalDetails } from '#shared/errors/refusal.ts';
import { toOneLine } from '#shared/text/one-line.ts';
import { type Instant, toInstant, toMs } from '#shared/time/instant.ts';
import {
  LONGEST_SHIFT,
  LONGEST_SHIFT_DAYS,
  MOST_ROSTER_SHIFTS,
  type RosterEntry,
  type RosterProblem,
} from './roster.ts';

/** Where in a file something stands. */
export interface Place {
  readonly line: number;
  readonly uid: string | null;
}

/** Why something is not taken, in words of the catalogue. */
export interface Wrong {
  readonly reason: RefusalReason;
  readonly details: RefusalDetails;
}

/** Somebody's time on call with moments as milliseconds since the epoch. */
export interface Found {
  readonly person: string;
  readonly email: string | null;
  readonly role: string | null;
  readonly from: number;
  readonly to: number;
  readonly summary: string;
}

/** The times of a shift as its file says them. */
export interface SaidTimes {
  readonly from: string;
  readonly to: string;
}

/** Much longer than what people are called or write: the rest of it would tell nothing. */
const LONGEST_NAME = 120;
const LONGEST_SUMMARY = 300;

/** What a reader finds in a file, held to the rules that are the same for tables and calendars. */
export class Collected {
  readonly entries: RosterEntry[] = [];
  readonly problems: RosterProblem[] = [];
  readonly #from: number;
  readonly #to: number;
  readonly #seen = new Set<string>();
  readonly #told = new Set<string>();
  outside = 0;
  /** Whether there were more than are read. */
  isFull = false;

  constructor({ from, to }: { readonly from: Instant; readonly to: Instant }) {
    this.#from = toMs(from);
    this.#to = toMs(to);
  }

  refuse(place: Place, { reason, details }: Wrong): void {
    this.#tell(place, { weight: 'refused', reason, details });
  }

  warn(place: Place, reason: RefusalReason, details: RefusalDetails = {}): void {
    this.#tell(place, { weight: 'warning', reason, details });
  }

  /** The same of a place once: what is wrong with an event is wrong each time that it comes again. */
  #tell({ line, uid }: Place, said: Omit<RosterProblem, 'line' | 'uid'>): void {
    const key = JSON.stringify([line, said.reason, said.details['name'] ?? null]);
    if (this.#told.has(key)) return;
    this.#told.add(key);
    this.problems.push({ line, uid: uid === null ? null : shortened(uid, LONGEST_NAME), ...said });
  }

  /** Takes an entry, unless it cannot be meant so; `said` is how the file says its times. */
  take(place: Place, found: Found, said: () => SaidTimes): void {
    const person = shortened(found.person, LONGEST_NAME);
    const wrong = wrongIn({ ...found, person }, said);
    if (wrong !== null) {
      this.refuse(place, wrong);
      return;
    }
    if (found.to <= this.#from || found.from >= this.#to) {
      this.outside += 1;
      return;
    }
    const role = found.role === null ? '' : shortened(found.role, LONGEST_NAME);
    const key = JSON.stringify([person, found.email, role, found.from, found.to]);
    if (this.#seen.has(key)) {
      this.warn(place, 'roster_repeated', { name: person, ...said() });
      return;
    }
    if (this.entries.length >= MOST_ROSTER_SHIFTS) {
      this.isFull = true;
      return;
    }
    this.#seen.add(key);
    this.entries.push({
      line: place.line,
      person,
      email: found.email,
      role: role === '' ? null : role,
      from: toInstant(found.from),
      to: toInstant(found.to),
      summary: shortened(found.summary, LONGEST_SUMMARY),
    });
  }
}

function wrongIn({ person, from, to }: Found, said: () => SaidTimes): Wrong | null {
  if (person === '') return { reason: 'roster_person_missing', details: {} };
  if (to <= from) return { reason: 'roster_end_before_start', details: { ...said() } };
  if (to - from > LONGEST_SHIFT)
    return { reason: 'roster_shift_long', details: { ...said(), days: LONGEST_SHIFT_DAYS } };
  return null;
}

/** A text of a file on one line, whole letters of it. */
export function shortened(text: string, longest: number): string {
  // Cut before it is cleaned: a line of a megabyte is not gone through for its beginning.
  const clean = toOneLine(text.slice(0, 4 * longest).toWellFormed());
  return clean.length <= longest
    ? clean
    : [...clean]
        .slice(0, longest - 1)
        .join('')
        .concat('…');
}
