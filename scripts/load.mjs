import { setUp } from './set-up.mjs';
import { node24 } from './steps/node24.mjs';
import { inProject } from './steps/project.mjs';
import { run } from './steps/run.mjs';
import { stopWithNpm } from './steps/stop-with-npm.mjs';

// `npm run load [-- frozen herd flood slow uploads]`: many screens, slow ones, frozen ones, mad alert senders and large files.
stopWithNpm();
await setUp({ renderer: false });
process.exitCode = await run(node24(), [inProject('tests', 'load', 'run-all.ts'), ...process.argv.slice(2)]);
