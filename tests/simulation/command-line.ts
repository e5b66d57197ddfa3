import { parseArgs } from 'node:util';
import { type Counts, noCounts } from './history.ts';
import { simulate } from './simulate.ts';
import { playAll, type Report, seedsFrom } from './work.ts';

// `npm run simulate -- --seeds 5000 --ops 1000`, or `-- --seed 17 --ops 300` for one seed with all its steps.
const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '1000' },
    from: { type: 'string', default: '1' },
    ops: { type: 'string', default: '1000' },
    processes: { type: 'string', default: '2' },
    seed: { type: 'string' },
  },
});
const operations = Number(values.ops);

if (values.seed === undefined) await playMany();
else await playOne(Number(values.seed));

async function playMany(): Promise<void> {
  const began = performance.now();
  const seconds = () => Math.round((performance.now() - began) / 1_000);
  const count = Number(values.seeds);
  const failing: Report[] = [];
  const total: Counts = noCounts();
  let played = 0;
  await playAll(
    { seeds: seedsFrom(Number(values.from), count), operations, stopAtFailure: false },
    Number(values.processes),
    (report) => {
      played += 1;
      for (const name of Object.keys(total) as (keyof Counts)[]) total[name] += report.counts[name];
      if (report.failures.length > 0) {
        failing.push(report);
        console.log(`seed ${report.seed} (${report.disk}): ${report.failures[0]}`);
      }
      if (played % Math.ceil(count / 20) === 0) console.log(`${played} of ${count} seeds, ${seconds()} s`);
    },
  );
  console.log(
    Object.entries(total)
      .map(([name, number]) => `${name} ${number}`)
      .join(', '),
  );
  for (const { seed } of failing.slice(0, 5)) await tellShortest(seed);
  const verdict = failing.length === 0 ? 'everything held' : `failed: ${failing.map(({ seed }) => seed)}`;
  console.log(`${count} seeds of ${operations} operations in ${seconds()} s: ${verdict}`);
  process.exitCode = failing.length === 0 ? 0 : 1;
}

/** Fewer operations of the same seed often fail as well, and are easier to read. */
async function tellShortest(seed: number): Promise<void> {
  for (let fewer = 10; fewer < operations; fewer = Math.ceil(fewer * 1.4)) {
    const { failures } = await simulate({ seed, operations: fewer });
    if (failures.length === 0) continue;
    console.log(
      `seed ${seed} fails within ${fewer} operations: npm run simulate -- --seed ${seed} --ops ${fewer}`,
    );
    return;
  }
  console.log(`seed ${seed}: npm run simulate -- --seed ${seed} --ops ${operations}`);
}

async function playOne(seed: number): Promise<void> {
  const { failures, counts } = await simulate({ seed, operations, trace: (line) => console.log(line) });
  console.log(counts);
  for (const failure of failures) console.log(failure);
  console.log(`seed ${seed}: ${failures.length === 0 ? 'everything held' : 'failed'}`);
  process.exitCode = failures.length === 0 ? 0 : 1;
}
