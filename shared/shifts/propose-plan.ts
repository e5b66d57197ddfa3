import { HOUR } from '#shared/time/instant.ts';
import { bySeats } from './hand-overs.ts';
import { planRefused } from './plan-limits.ts';
import type { PlanRequest } from './plan-request.ts';
import { accountOf } from './planner/account.ts';
import { bookingsOf, type Draft, hoursOf } from './planner/draft.ts';
import { type Problem, problemOf } from './planner/problem.ts';
import { bestDraft, greedyDraft } from './planner/search.ts';
import { unmetOf } from './planner/unmet.ts';
import type { ProposedPlan } from './proposed-plan.ts';

/**
 * Proposes shifts for every seat (SHIFT-1), around those that stand. No rule that is hard is ever broken: where it leaves
 * nobody, the seat stays empty and the plan says why. The same request has the same plan, in whatever order it names
 * people, seats and shifts. What `planRefused` refuses must not get here.
 */
export function proposePlan(request: PlanRequest): ProposedPlan {
  return planBy(request, bestDraft);
}

/** The plan that looks no shift ahead: what the proposal is measured against. */
export function greedyPlan(request: PlanRequest): ProposedPlan {
  return planBy(request, greedyDraft);
}

function planBy(request: PlanRequest, search: (problem: Problem) => Draft): ProposedPlan {
  const refused = planRefused(request);
  if (refused !== null) throw new RangeError(refused.message);
  const problem = problemOf(request);
  const draft = search(problem);
  const account = accountOf(problem, draft);
  const bookings = bookingsOf(problem, draft);
  return {
    shifts: bySeats(account.map(({ shift }) => shift)).flat(),
    unmet: bySeats(unmetOf(problem, draft)).flat(),
    bent: bySeats(account.flatMap(({ bent }) => bent)).flat(),
    hours: problem.people.map((candidate, who) => ({
      person: candidate.person.id,
      workedMs: candidate.person.workedMs,
      plannedMs: Math.round((hoursOf(problem, candidate, bookings[who] ?? []) - candidate.worked) * HOUR),
    })),
  };
}
