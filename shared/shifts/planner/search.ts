import { HOUR } from '#shared/time/instant.ts';
import { bookingsOf, type Draft, isBetter, isFuller, type Placed, worthOf } from './draft.ts';
import { fillBySearch } from './fill-by-search.ts';
import { fillGreedily } from './fill-greedily.ts';
import type { Problem } from './problem.ts';
import { freeOf, type Span } from './span.ts';
import { stretchesOf } from './stretch.ts';

type Filler = typeof fillBySearch;

/**
 * How much a search may try beyond its first draft, counted in people times cuts: to close gaps, and then to make better what
 * has none. It ends by work and never by a clock, so that the same request has the same plan on any machine.
 */
const WORK = { gaps: 150_000, seats: 60_000 };

/** Around a gap, what may be moved to close it: the shifts in it, those before and after, and the rests between. */
const AROUND_GAP = 18 * HOUR;

/** Some seats, and the time in which they are emptied and filled anew, the first of them first. */
interface Change {
  readonly seats: readonly number[];
  readonly within: Span;
}

/** The best draft that the search finds, and never one that leaves more empty than the greedy one, the command before all. */
export function bestDraft(problem: Problem): Draft {
  const scarceFirst = [...problem.seats.keys()];
  let best = layOut(problem, fillBySearch, scarceFirst);
  // Another beginning is worth its work only where this one left a gap.
  if (worthOf(problem, best).emptyMs > 0) {
    best = better(problem, best, layOut(problem, fillBySearch, scarceFirst.toReversed()));
    best = better(problem, best, layOut(problem, fillBySearch, commandFirst(problem, scarceFirst)));
    best = better(problem, best, layOut(problem, fillGreedily, scarceFirst));
  }
  const closed = improved(problem, best, gapChanges, WORK.gaps);
  return improved(problem, closed, seatChanges, WORK.seats);
}

/** An incident may lack a responder for a night, and never whoever commands it. */
function commandFirst({ seats }: Problem, order: readonly number[]): readonly number[] {
  const commands = (n: number) => seats[n]?.seat.role === 'commander';
  return [...order.filter(commands), ...order.filter((n) => !commands(n))];
}

function better(problem: Problem, a: Draft, b: Draft): Draft {
  return isBetter(worthOf(problem, b), worthOf(problem, a)) ? b : a;
}

/** The draft of whoever plans seat by seat and shift by shift, without looking ahead. */
export function greedyDraft(problem: Problem): Draft {
  return layOut(problem, fillGreedily, [...problem.seats.keys()]);
}

function layOut(problem: Problem, fill: Filler, order: readonly number[]): Draft {
  const none: Draft = problem.seats.map(() => []);
  return changed(problem, none, { seats: order, within: problem }, fill);
}

/** Takes the shifts of some seats out of a time, and fills what is then free beside what all others have. */
function changed(problem: Problem, draft: Draft, { seats, within }: Change, fill: Filler): Draft {
  const made: (readonly Placed[])[] = [...draft];
  for (const n of seats)
    made[n] = (made[n] ?? []).filter(({ from, to }) => to <= within.from || from >= within.to);
  for (const n of seats) {
    const seat = problem.seats[n];
    if (seat === undefined) continue;
    const held = [...seat.kept, ...(made[n] ?? [])];
    for (const stretch of stretchesOf(held, problem, problem.limits.overlap)) {
      const filled = fill(problem, seat, stretch, bookingsOf(problem, made));
      made[n] = [...(made[n] ?? []), ...filled];
    }
  }
  return made;
}

/** Tries changes as long as the plan becomes better by them and work is left. */
function improved(
  problem: Problem,
  start: Draft,
  changesOf: (problem: Problem, draft: Draft) => readonly Change[],
  mostWork: number,
): Draft {
  let draft = start;
  let worth = worthOf(problem, draft);
  let work = mostWork;
  for (let better = true; better && work > 0; ) {
    better = false;
    for (const change of changesOf(problem, draft)) {
      work -= workOf(problem, change);
      if (work <= 0) break;
      const tried = changed(problem, draft, change, fillBySearch);
      const triedWorth = worthOf(problem, tried);
      if (!isBetter(triedWorth, worth)) continue;
      const closer = isFuller(triedWorth, worth);
      better = true;
      draft = tried;
      worth = triedWorth;
      // The gaps are elsewhere now, and so are the changes that could close them.
      if (closer) break;
    }
  }
  return draft;
}

/**
 * For each gap, the seat that has it by itself, then with each other one, then with each two: somebody there may be who is
 * missing here, and be replaced by somebody from a third. Seats that have nobody to lend at the time are left alone.
 */
function gapChanges(problem: Problem, draft: Draft): readonly Change[] {
  const all = [...problem.seats.keys()];
  const found = all.flatMap((n) =>
    gapsOf(problem, draft, n).map((gap) => {
      const within = { from: gap.from - AROUND_GAP, to: gap.to + AROUND_GAP };
      const lenders = (to: number) =>
        all.filter((other) => other !== to && lends(problem, draft, other, to, within));
      const pairs = lenders(n).map((other) => [n, other]);
      const triples = pairs.flatMap(([, other]) =>
        other === undefined
          ? []
          : lenders(other).flatMap((third) => (third === n ? [] : [[n, other, third]])),
      );
      return { few: [[n], ...pairs].map((seats) => ({ seats, within })), triples, within };
    }),
  );
  // The cheap ones of all gaps come first.
  return [
    ...found.flatMap(({ few }) => few),
    ...found.flatMap(({ triples, within }) => triples.map((seats) => ({ seats, within }))),
  ];
}

/** Whether somebody who has a shift in one seat at a time may hold another seat. */
function lends({ seats }: Problem, draft: Draft, seat: number, to: number, within: Span): boolean {
  const eligible = seats[to]?.eligible ?? [];
  return (draft[seat] ?? []).some(
    (shift) => shift.from < within.to && shift.to > within.from && eligible.includes(shift.who),
  );
}

/** Each seat by itself, beside what the others have by now. */
function seatChanges(problem: Problem): readonly Change[] {
  return [...problem.seats.keys()].map((n) => ({ seats: [n], within: problem }));
}

function gapsOf(problem: Problem, draft: Draft, n: number): readonly Span[] {
  const kept = problem.seats[n]?.kept ?? [];
  return freeOf([...kept, ...(draft[n] ?? [])], problem);
}

function workOf(problem: Problem, { seats, within }: Change): number {
  const hours = (Math.min(within.to, problem.to) - Math.max(within.from, problem.from)) / HOUR;
  return seats.reduce((sum, n) => sum + 2 * hours * ((problem.seats[n]?.eligible.length ?? 0) + 20), 0);
}
