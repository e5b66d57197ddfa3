import { refusal } from '#shared/errors/refusal.ts';
import type { IncidentState } from '#shared/incident/state.ts';
import { MOST_ROSTER_TOLD, type RosterRead } from '#shared/protocol/rest/roster.ts';
import type { ShiftRole } from '#shared/shifts/seat.ts';
import type { Roster, RosterEntry } from './roster.ts';

/** What rosters call roles, in small letters without blanks; whatever else they say is a responder’s. */
const ROLES: Readonly<Record<string, ShiftRole>> = {
  commander: 'commander',
  incidentcommander: 'commander',
  ic: 'commander',
  指揮者: 'commander',
  deputy: 'deputy',
  副指揮者: 'deputy',
  scribe: 'scribe',
  記録係: 'scribe',
  customerliaison: 'customer-liaison',
  顧客連絡係: 'customer-liaison',
  internalliaison: 'internal-liaison',
  社内連絡係: 'internal-liaison',
  lead: 'lead',
  teamlead: 'lead',
  チームリーダー: 'lead',
};

/** A roster as the people of an incident know it: by their names here, and the roles of a plan. */
export function byPeople({ kind, entries, outside, problems }: Roster, state: IncidentState): RosterRead {
  const people = new Map(
    Object.values(state.participants)
      .filter(({ attendance }) => attendance !== 'removed')
      .map(({ id, name }) => [plain(name), id]),
  );
  const untold = Math.max(0, entries.length - MOST_ROSTER_TOLD);
  return {
    kind,
    outside,
    untold,
    entries: entries.slice(0, MOST_ROSTER_TOLD).map((entry) => ({
      line: entry.line,
      person: entry.person,
      participant: people.get(plain(entry.person)) ?? null,
      role: roleOf(entry),
      duty: entry.role,
      from: entry.from,
      to: entry.to,
    })),
    problems: problems.slice(0, MOST_ROSTER_TOLD).map(({ line, weight, reason, details }) => {
      const { message, details: said } = refusal(reason, details);
      return { line, weight, message, details: { ...said } };
    }),
  };
}

function roleOf({ role }: RosterEntry): ShiftRole {
  const said = plain(role ?? '');
  return (Object.hasOwn(ROLES, said) ? ROLES[said] : undefined) ?? 'responder';
}

function plain(words: string): string {
  return words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Pd}_.]+/gu, '');
}
