/**
 * A search of a timeline of 100 000 entries (TL-4), beside the same search by a plain scan that folds each entry anew,
 * and by one that looks through kept texts entry by entry. All answer every needle, and must find the same. Prints one
 * line.
 *
 *   npx node bench/search.ts [--entries 100000] [--rounds 7]
 */
import { parseArgs } from 'node:util';
import { entryOf } from '#renderer/state/timeline/entry.ts';
import { folded, rawWords, wordsOf } from '#renderer/state/timeline/find.ts';
import { createTimeline } from '#renderer/state/timeline/timeline.ts';
import { fold } from '#shared/incident/evolve.ts';
import { median, percentile } from '#tests/support/percentile.ts';
import { eventAt } from './timeline/synthetic-log.ts';

const { values } = parseArgs({
  options: { entries: { type: 'string', default: '100000' }, rounds: { type: 'string', default: '7' } },
});
const NEEDLES = ['接続', '遅', 'ﾚﾌﾟﾘｹｰｼｮﾝ', 'shard 接続', 'failover', 'e', '12345', 'nothing at all like it'];

const events = Array.from({ length: Number(values.entries) }, (_, n) => eventAt(n + 1));
const state = fold(events);
const queue: (() => void)[] = [];
const timeline = createTimeline(
  {
    soon: (work) => queue.push(work),
    idle: (work) => queue.push(() => work(Number.POSITIVE_INFINITY)),
    now: () => performance.now(),
    readBefore: async () => null,
  },
  state,
);
timeline.append(events);
timeline.publish(state, []);
timeline.setWords(rawWords);
const reading = measure(drain);
const texts = events.map((event) => folded(rawWords(entryOf(event, false), state)));

const ours: number[] = [];
const kept: number[] = [];
const plain: number[] = [];
for (let round = 0; round < Number(values.rounds); round += 1) {
  for (const needle of NEEDLES) {
    timeline.setFilter({ text: '' });
    // The work itself, without the pauses for frames between its slices.
    ours.push(
      measure(() => {
        timeline.setFilter({ text: needle });
        drain();
      }),
    );
    const words = wordsOf(needle);
    let found = 0;
    kept.push(
      measure(() => {
        found = texts.filter((text) => words.every((word) => text.includes(word))).length;
      }),
    );
    if (found !== timeline.view.getState().hits) throw new Error(`${needle}: not the same found`);
    if (round > 0) continue;
    plain.push(
      measure(() => {
        events.filter((event) => {
          const text = folded(rawWords(entryOf(event, false), state));
          return words.every((word) => text.includes(word));
        });
      }),
    );
  }
}
console.log(
  `search of ${values.entries} entries: ${told(ours)}; by kept texts one by one ${told(kept)}, ` +
    `by a plain scan ${told(plain)} (ratio ${(median(ours) / median(plain)).toFixed(3)}); ` +
    `read once in ${reading.toFixed(0)} ms, in slices between frames (target: 50 ms)`,
);

function drain(): void {
  for (let work = queue.shift(); work !== undefined; work = queue.shift()) work();
}

function measure(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function told(times: readonly number[]): string {
  return `${median(times).toFixed(1)} ms, slowest ${percentile(times, 1).toFixed(1)}`;
}
