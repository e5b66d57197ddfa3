import { setUp } from './set-up.mjs';
import { node24 } from './steps/node24.mjs';
import { inProject } from './steps/project.mjs';
import { run } from './steps/run.mjs';
import { stopWithNpm } from './steps/stop-with-npm.mjs';

// `npm run fatigue -- --schedule FILE.json [--every 15]`: what the Three-Process Model says of a schedule of sleep, as CSV. A path is
// meant as the person sees it, so the program runs where they stand.
stopWithNpm();
await setUp({ renderer: false });
const program = inProject('scripts', 'fatigue', 'program.ts');
const cwd = process.env.INIT_CWD ?? process.cwd();
process.exitCode = await run(node24(), [program, ...process.argv.slice(2)], { cwd });
