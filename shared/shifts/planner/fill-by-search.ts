import { HOUR } from '#shared/time/instant.ts';
import type { Choices } from './choice-table.ts';
import { choicesOf } from './choices.ts';
import { type Placed, restPoints } from './draft.ts';
import type { Problem, SeatToFill } from './problem.ts';
import type { Span } from './span.ts';
import type { Stretch } from './stretch.ts';
import { WEIGHTS } from './weights.ts';

/** A way to fill a stretch up to a cut: its last shift, and the path before that. */
interface Path {
  readonly before: Path | null;
  /** Null as long as the seat is empty from the beginning on. */
  readonly placed: Placed | null;
  /** Whether a shift can follow: nobody is there to hand over from, or they stay for it. */
  readonly isOpen: boolean;
  readonly points: number;
  /** The last two people, which paths at one cut must not have in common: the more they differ, the more they can become. */
  readonly last: number;
  readonly prior: number;
}

/** So many paths are kept at each cut. */
const PATHS = 4;
/** So many people are tried for each shift of a path. */
const TRIED = 2;

/**
 * Fills a stretch by dynamic programming over where shifts begin and end: the best paths to each cut are made of the best
 * paths to those before it. What can follow depends on who was on duty in the last eleven hours, so each cut keeps several
 * paths, of different people.
 */
export function fillBySearch(
  problem: Problem,
  seat: SeatToFill,
  stretch: Stretch,
  bookings: readonly (readonly Span[])[],
): readonly Placed[] {
  const { cuts } = stretch;
  const last = cuts.length - 1;
  const search: Search = {
    problem,
    choices: choicesOf(problem, seat, stretch, bookings),
    paths: cuts.map(() => []),
    rests: new Float64Array(problem.people.length),
    hours: new Float64Array(problem.people.length),
  };
  search.paths[0]?.push({ before: null, placed: null, isOpen: true, points: 0, last: -1, prior: -1 });
  for (let at = 0; at < last; at += 1) {
    const empty = (WEIGHTS.gap * ((cuts[at + 1] ?? 0) - (cuts[at] ?? 0))) / HOUR;
    const next = search.paths[at + 1] ?? [];
    for (const path of search.paths[at] ?? []) {
      const points = path.points + empty;
      if (isKept(next, points)) keep(next, { ...path, isOpen: true, points });
      if (path.isOpen) follow(search, path, at);
    }
  }
  return placedOn(search.paths[last]?.[0] ?? null);
}

/** What a search has by now. Rests and hours, by person, are those of the path that is looked at. */
interface Search {
  readonly problem: Problem;
  readonly choices: Choices;
  readonly paths: readonly Path[][];
  readonly rests: Float64Array;
  readonly hours: Float64Array;
}

/** Lets the best of those who may follow a path at its cut do so, to each cut at which their shift may end. */
function follow(search: Search, path: Path, at: number): void {
  const { problem, choices, paths, rests, hours } = search;
  const from = choices.beginsAt(at);
  note(path, rests, hours);
  for (let end = at + 1; end <= choices.lastEnd(at); end += 1) {
    const into = paths[end] ?? [];
    const first = choices.slotOf(at, end);
    let tried = 0;
    for (let slot = first; slot < choices.slotAfter(first) && tried < TRIED; slot += 1) {
      const who = choices.whoAt(slot);
      const least = path.points + choices.pointsAt(slot);
      // What comes behind costs no less, and what is added to it is never below nothing.
      if (who === -1 || !isKept(into, least)) break;
      const rested = from - (rests[who] ?? 0);
      if (rested < problem.limits.rest) continue;
      tried += 1;
      const to = choices.endsAt(slot, end);
      const more = 2 * WEIGHTS.hours * (hours[who] ?? 0) * ((to - from) / HOUR);
      const points = least + more + restPoints(rested);
      if (!isKept(into, points)) continue;
      const isOpen = choices.handsOverAt(slot);
      keep(into, { before: path, placed: { who, from, to }, isOpen, points, last: who, prior: path.last });
    }
  }
  forget(path, rests, hours);
}

/** Writes down when the people of a path were last on duty, and their hours on it. */
function note(path: Path, rests: Float64Array, hours: Float64Array): void {
  for (let each: Path | null = path; each !== null; each = each.before) {
    if (each.placed === null) continue;
    const { who, from, to } = each.placed;
    rests[who] = Math.max(rests[who] ?? 0, to);
    hours[who] = (hours[who] ?? 0) + (to - from) / HOUR;
  }
}

function forget(path: Path, rests: Float64Array, hours: Float64Array): void {
  for (let each: Path | null = path; each !== null; each = each.before) {
    if (each.placed === null) continue;
    rests[each.placed.who] = 0;
    hours[each.placed.who] = 0;
  }
}

/** Whether a path of so many points is among the best. Most are not, and are not made. */
function isKept(list: readonly Path[], points: number): boolean {
  const worst = list[PATHS - 1];
  return worst === undefined || worst.points > points;
}

/** Keeps a path in its place, the only one that ends with these two people in this way. */
function keep(list: Path[], path: Path): void {
  const twin = list.findIndex(
    ({ last, prior, isOpen }) => last === path.last && prior === path.prior && isOpen === path.isOpen,
  );
  if (twin !== -1) {
    if ((list[twin]?.points ?? 0) <= path.points) return;
    list.splice(twin, 1);
  }
  let at = list.length;
  while (at > 0 && (list[at - 1]?.points ?? 0) > path.points) at -= 1;
  list.splice(at, 0, path);
  if (list.length > PATHS) list.pop();
}

function placedOn(path: Path | null): readonly Placed[] {
  const placed: Placed[] = [];
  for (let each = path; each !== null; each = each.before) if (each.placed !== null) placed.push(each.placed);
  return placed.reverse();
}
