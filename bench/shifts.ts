/**
 * A plan of shifts for 40 people over 72 hours (SHIFT-1), beside the same plan made without looking ahead. Prints one line for
 * each number of seats.
 *
 *   npx node bench/shifts.ts [--people 40] [--hours 72] [--rounds 15]
 */
import { parseArgs } from 'node:util';
import type { PlanRequest } from '#shared/shifts/plan-request.ts';
import { greedyPlan, proposePlan } from '#shared/shifts/propose-plan.ts';
import type { ProposedPlan } from '#shared/shifts/proposed-plan.ts';
import { HOUR, msBetween } from '#shared/time/instant.ts';
import { longIncident } from '#tests/support/long-incident.ts';
import { median, percentile } from '#tests/support/percentile.ts';

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '40' },
    hours: { type: 'string', default: '72' },
    rounds: { type: 'string', default: '15' },
  },
});

for (const seats of [6, 12]) {
  const request = longIncident(Number(values.people), seats, Number(values.hours));
  const ours: Times = { wall: [], processor: [] };
  const greedy: Times = { wall: [], processor: [] };
  for (let round = 0; round < Number(values.rounds); round += 1) {
    measure(ours, proposePlan, request);
    measure(greedy, greedyPlan, request);
  }
  console.log(
    `shifts of ${values.people} people in ${seats} seats for ${values.hours} h: ${told(ours)}; without looking ahead ` +
      `${told(greedy)} (ratio ${(median(ours.processor) / median(greedy.processor)).toFixed(1)}); hours in windows, and of empty seats: ` +
      `${worth(proposePlan(request))} against ${worth(greedyPlan(request))} (target: 200 ms)`,
  );
}

interface Times {
  readonly wall: number[];
  readonly processor: number[];
}

/** Both: what people wait, and what is left of it where others use the machine. */
function measure(times: Times, plan: typeof proposePlan, request: PlanRequest): void {
  const start = performance.now();
  const before = process.cpuUsage();
  plan(request);
  const { user, system } = process.cpuUsage(before);
  times.wall.push(performance.now() - start);
  times.processor.push((user + system) / 1_000);
}

function told({ wall, processor }: Times): string {
  return `${median(wall).toFixed(0)} ms (${median(processor).toFixed(0)} of processor), slowest ${percentile(wall, 1).toFixed(0)}`;
}

function worth({ bent, unmet }: ProposedPlan): string {
  const inWindows = bent.reduce((sum, { wish }) => sum + (wish.kind.endsWith('window') ? wish.hours : 0), 0);
  const empty = unmet.reduce((sum, { from, to }) => sum + msBetween(from, to), 0) / HOUR;
  return `${inWindows.toFixed(1)} and ${empty.toFixed(1)}`;
}
