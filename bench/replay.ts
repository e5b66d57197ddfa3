/** Folding a log of 100 000 events into a state, against reading a stored fold (LOG-4). */
import { fold } from '#shared/incident/evolve.ts';
import type { IncidentState } from '#shared/incident/state.ts';
import { median } from '#tests/support/percentile.ts';
import { eventAt } from './timeline/synthetic-log.ts';

const EVENTS = 100_000;
const RUNS = 5;

const log = Array.from({ length: EVENTS }, (_, index) => eventAt(index + 1));
const stored = JSON.stringify(fold(log));
const folding = median(timesOf(() => fold(log)));
const loading = median(timesOf(() => JSON.parse(stored) as IncidentState));
console.log(
  `replay: ${Math.round(EVENTS / (folding / 1_000)).toLocaleString('en')} events/s (${Math.round(folding)} ms for ${EVENTS}); a stored fold of ${Math.round(stored.length / 1024)} kB loads in ${loading.toFixed(1)} ms`,
);

function timesOf(work: () => IncidentState): readonly number[] {
  return Array.from({ length: RUNS }, () => {
    const start = performance.now();
    if (work().seq !== EVENTS) throw new Error('the fold is not at its head');
    return performance.now() - start;
  });
}
