/** The roles that are held in shifts, in the order in which a plan names them. */
export const SHIFT_ROLES = [
  'commander',
  'deputy',
  'scribe',
  'customer-liaison',
  'internal-liaison',
  'lead',
  'responder',
] as const;

export type ShiftRole = (typeof SHIFT_ROLES)[number];

/** One place on duty. `team` is that of a lead; `slot` counts from 1 where several of one role are on duty at once. */
export interface Seat {
  readonly role: ShiftRole;
  readonly team: string | null;
  readonly slot: number;
}

/** A seat as a key. The team comes last, since nothing is known of the characters of its id. */
export function seatKey({ role, team, slot }: Seat): string {
  return team === null ? `${role}#${slot}` : `${role}#${slot}@${team}`;
}

/** The order of seats: by role, then team, then slot. */
export function bySeat(a: Seat, b: Seat): number {
  return (
    SHIFT_ROLES.indexOf(a.role) - SHIFT_ROLES.indexOf(b.role) ||
    compared(a.team ?? '', b.team ?? '') ||
    a.slot - b.slot
  );
}

/** Compares by code unit: the same on every machine, which no locale's order is. */
export function compared(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
