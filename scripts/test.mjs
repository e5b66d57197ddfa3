import { setUp } from './set-up.mjs';
import { closingLines } from './steps/closing-line.mjs';
import { node24 } from './steps/node24.mjs';
import { giveUp, inProject } from './steps/project.mjs';
import { run } from './steps/run.mjs';
import { stages } from './steps/stages.mjs';
import { stopWithNpm } from './steps/stop-with-npm.mjs';
import { tallyOfStatus } from './steps/tally.mjs';

// `npm test` runs every stage, `npm test -- unit types` some. A failing stage does not hide the next one.
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => stages.every((stage) => stage.name !== name));
if (unknown.length > 0) {
  giveUp(`There is no stage “${unknown[0]}”. Choose from: ${stages.map(({ name }) => name).join(', ')}.`);
}
const chosen = wanted.length === 0 ? stages : stages.filter(({ name }) => wanted.includes(name));
stopWithNpm();
await setUp({ renderer: false });

/** @type {import('./steps/closing-line.mjs').StageResult[]} */
const results = [];
for (const stage of chosen) {
  console.log(`\n── ${stage.name}`);
  const start = performance.now();
  // In a process of its own: a cockpit that cannot be built fails this stage, and the closing line is still said.
  const ready = !stage.cockpit || (await run(node24(), [inProject('scripts', 'set-up.mjs')])) === 0;
  const tally = ready ? await stage.run() : tallyOfStatus(stage.name, 1);
  results.push({ name: stage.name, seconds: (performance.now() - start) / 1000, ...tally });
}
for (const line of ['', ...closingLines(results)]) console.log(line);
process.exitCode = results.some(({ failed }) => failed.length > 0) ? 1 : 0;
