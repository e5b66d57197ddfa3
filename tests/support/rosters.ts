import { readFileSync } from 'node:fs';
import { readRoster } from '#server/roster-file/read-roster.ts';
import type { Roster, RosterAsk, RosterEntry } from '#server/roster-file/roster.ts';

/** A year, in Tokyo. */
const ASK: RosterAsk = {
  from: '2026-01-01T00:00:00.000Z',
  to: '2027-01-01T00:00:00.000Z',
  zone: 'Asia/Tokyo',
};

/** A file of tests/data/rosters. */
export function rosterFile(name: string): Uint8Array {
  return readFileSync(new URL(`../data/rosters/${name}`, import.meta.url));
}

/** What is read of a file. */
export function read(content: string | Uint8Array, ask: Partial<RosterAsk> = {}): Roster {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const roster = readRoster(bytes, { ...ASK, ...ask });
  if (!roster.ok) throw new Error(roster.error.message);
  return roster;
}

/** Why a file is refused whole; null where it is not. */
export function refused(content: string | Uint8Array, ask: Partial<RosterAsk> = {}) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const roster = readRoster(bytes, { ...ASK, ...ask });
  return roster.ok ? null : roster.error.details.reason;
}

/** An entry as one line: who, as what, from, to. */
export function told({ person, role, from, to }: RosterEntry): string {
  const short = (at: string) => at.slice(5, 16);
  return `${person} | ${role ?? '-'} | ${short(from)} ${short(to)}`;
}

/** What is wrong, by its line. */
export function reasons({ problems }: Roster): string[] {
  return problems.map(({ line, reason }) => `${line} ${reason}`);
}
