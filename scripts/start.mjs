import { setUp } from './set-up.mjs';
import { startInBrowser } from './steps/browser-cockpit.mjs';
import { bringUpToDate, desktopBuild } from './steps/build.mjs';
import { electronBinary, fetchElectron } from './steps/electron-binary.mjs';
import { say } from './steps/project.mjs';
import { run } from './steps/run.mjs';
import { stopWithNpm } from './steps/stop-with-npm.mjs';

// `npm start`: the desktop app where Electron is or can be fetched, otherwise the same cockpit in the browser.
stopWithNpm();
await setUp({ renderer: true });

const hasScreen = process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
const wantsDesktop = process.env.QUARTERDECK_DESKTOP !== 'off' && hasScreen;
const electron = wantsDesktop ? (electronBinary() ?? (await fetchElectron())) : undefined;
const args = process.argv.slice(2);
if (electron === undefined) {
  if (wantsDesktop)
    say('Electron is not here and cannot be fetched; the cockpit opens in the browser instead.');
  process.exitCode = await startInBrowser(args);
} else {
  await bringUpToDate(desktopBuild);
  process.exitCode = await run(electron, ['.', ...args]);
}
