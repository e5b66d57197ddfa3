import { dirname } from 'node:path';
import { setUp } from './set-up.mjs';
import { bringUpToDate, desktopBuild } from './steps/build.mjs';
import { electronBinary, fetchElectron } from './steps/electron-binary.mjs';
import { packApp } from './steps/packaged-app.mjs';
import { giveUp } from './steps/project.mjs';
import { stopWithNpm } from './steps/stop-with-npm.mjs';

// `npm run package`: the unpacked app of this system, in dist/packages. Installers are made by the release workflow.
stopWithNpm();
await setUp({ renderer: true });
const electron = electronBinary() ?? (await fetchElectron());
if (electron === undefined)
  giveUp(
    'Electron’s program is not here and cannot be fetched: run “npx install-electron” where github.com is reached.',
  );
await bringUpToDate(desktopBuild);
process.exitCode = await packApp({ electron: dirname(electron) });
