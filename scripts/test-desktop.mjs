import { setUp } from './set-up.mjs';
import { electronBinary, fetchElectron } from './steps/electron-binary.mjs';
import { node24 } from './steps/node24.mjs';
import { giveUp, inProject } from './steps/project.mjs';
import { run } from './steps/run.mjs';
import { stopWithNpm } from './steps/stop-with-npm.mjs';

// `npm run test:desktop`: the desktop's tests on the real Electron; `-- --double` on its double. Other arguments are Vitest's.
stopWithNpm();
const args = process.argv.slice(2);
const onDouble = args.includes('--double');
await setUp({ renderer: true });
const electron = onDouble ? undefined : (electronBinary() ?? (await fetchElectron()));
if (electron === undefined && !onDouble)
  giveUp(
    'Electron’s program is not here and cannot be fetched: run “npx install-electron” where github.com is reached, or “npm run test:desktop -- --double”.',
  );
console.log(
  onDouble ? 'The desktop’s tests run on the double of Electron.' : `The desktop’s tests run on ${electron}.`,
);
const others = args.filter((arg) => arg !== '--double');
const folders = others.length === 0 ? ['tests/desktop'] : others;
process.exitCode = await run(
  node24(),
  [inProject('node_modules', 'vitest', 'vitest.mjs'), 'run', '--project', 'integration', ...folders],
  // Where the program is present and the double is wanted, the suite is told that there is none.
  {
    env: {
      ...process.env,
      ...(onDouble ? { ELECTRON_OVERRIDE_DIST_PATH: inProject('node_modules', 'electron', 'absent') } : {}),
    },
  },
);
