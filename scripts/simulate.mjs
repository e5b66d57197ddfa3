import { setUp } from './set-up.mjs';
import { node24 } from './steps/node24.mjs';
import { inProject } from './steps/project.mjs';
import { run } from './steps/run.mjs';
import { stopWithNpm } from './steps/stop-with-npm.mjs';

// `npm run simulate -- --seeds 5000 --ops 1000`: clients, network and server break by the seed; the histories must hold.
stopWithNpm();
await setUp({ renderer: false });
const commandLine = inProject('tests', 'simulation', 'command-line.ts');
process.exitCode = await run(node24(), [commandLine, ...process.argv.slice(2)]);
