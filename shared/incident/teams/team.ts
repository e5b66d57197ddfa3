import type { Instant } from '#shared/time/instant.ts';

/**
 * Some people who report to one of them, so that the commander need not follow each (ROLE-5). Who is away is kept
 * apart: they count for nobody, and come back to their team when they come back.
 */
export interface Team {
  readonly id: string;
  readonly name: string;
  /** Null while nobody leads it: its people report to the commander, and the rail asks for a lead. */
  readonly lead: string | null;
  /** Who reports to the lead now: here, and not the lead. */
  readonly members: readonly string[];
  /** Who belongs to it and cannot be in it now: resting, released, removed, in command or looking on. */
  readonly away: readonly string[];
  /** Who led it when they went away: they lead it again on coming back, unless somebody else does by then. */
  readonly leadAway: string | null;
  readonly formedAt: Instant;
  readonly leadlessSince: Instant | null;
}

export type Teams = Readonly<Record<string, Team>>;
