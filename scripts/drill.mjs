import { pathToFileURL } from 'node:url';
import { setUp } from './set-up.mjs';
import { node24, runsTypeScript } from './steps/node24.mjs';
import { inProject } from './steps/project.mjs';
import { run } from './steps/run.mjs';
import { stopWithNpm } from './steps/stop-with-npm.mjs';

// `npm run drill -- --speed 60 [--script sev1] [--language ja] [--exit] [--url … --token …]`: plays an incident, by default
// in a room of its own. On a terminal the room stays until Ctrl+C, else or with `--exit` it goes with the last act.
stopWithNpm();
await setUp({ renderer: true });

const play = inProject('scripts', 'steps', 'play-drill.mjs');
if (runsTypeScript(process.versions.node)) await import(pathToFileURL(play).href);
else process.exitCode = await run(node24(), [play, ...process.argv.slice(2)]);
