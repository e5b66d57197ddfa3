import { pathToFileURL } from 'node:url';
import { setUp } from './set-up.mjs';
import { keepCompiled, withCompileCache } from './steps/compile-cache.mjs';
import { node24, runsTypeScript } from './steps/node24.mjs';
import { inProject } from './steps/project.mjs';
import { run } from './steps/run.mjs';
import { stopWithNpm } from './steps/stop-with-npm.mjs';

// `npm run serve -- --port 4600 --data DIR`: the server alone. Its first line on standard output is for programs,
// so nothing else here may write there.
stopWithNpm();
await setUp({ renderer: true });

const server = inProject('server', 'headless.ts');
const args = process.argv.slice(2);
if (runsTypeScript(process.versions.node)) {
  // In this very process: one process less, and signals arrive without being passed on.
  process.argv[1] = server;
  keepCompiled();
  await import(pathToFileURL(server).href);
} else {
  process.exitCode = await run(node24(), [server, ...args], { env: withCompileCache });
}
