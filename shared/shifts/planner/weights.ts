/**
 * What each wish is worth, in points an hour if not said otherwise. Their order is that of the rule: coverage before everything, then
 * windows, daytime, fair hours, few hand-overs, continuity, long rest. They are weights and not ranks, so that half an
 * hour of a lesser window does not cost a whole team its fairness.
 */
export const WEIGHTS = {
  /** A seat that is empty. */
  gap: 1_000_000,
  likely: 1_000,
  possible: 200,
  outsideTheirDay: 40,
  /** A share of the one before, for each night that somebody had already. */
  perNightWorked: 0.25,
  /** Somebody whose day is not known: better than another's night, worse than their day. */
  unknownZone: 20,
  /** For each hour that a shift is shorter than the shortest. */
  short: 400,
  /** The square of somebody's hours: eight more on top of sixteen cost more than on top of none. */
  hours: 1,
  /** Each shift. With the square above, shifts of some eight hours are the cheapest. */
  handOver: 40,
  /** The square of the hours by which a duty misses what a shift aims at. */
  aim: 4,
  /** Whoever holds the seat goes on: taken off, once. */
  goesOn: 60,
  /** For each hour of rest that is missing to a long one. */
  restMissing: 2,
} as const;

/** A rest of a night and the hours around it. */
export const LONG_REST_HOURS = 16;
