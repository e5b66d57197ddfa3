import { setUp } from './set-up.mjs';
import { node24 } from './steps/node24.mjs';
import { inProject } from './steps/project.mjs';
import { run } from './steps/run.mjs';
import { stopWithNpm } from './steps/stop-with-npm.mjs';

// `npm run status-page -- --out DIR [--data DIR] [--url URL]`: the public status page as files that any web server can show. A path
// is meant as the person sees it, so the program runs where they stand.
stopWithNpm();
await setUp({ renderer: false });
const program = inProject('server', 'status-page', 'program.ts');
const cwd = process.env.INIT_CWD ?? process.cwd();
process.exitCode = await run(node24(), [program, ...process.argv.slice(2)], { cwd });
