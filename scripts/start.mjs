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

const noDisplay = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
const refused = process.env.QUARTERDECK_DESKTOP === 'off';
const electron = noDisplay || refused ? undefined : (electronBinary() ?? (await fetchElectron()));
const args = process.argv.slice(2);
if (electron === undefined) {
  const why = refused
    ? 'QUARTERDECK_DESKTOP is off'
    : noDisplay
      ? 'There is no display for the desktop app here'
      : 'Electron is not here and cannot be fetched';
  say(`${why}; the cockpit opens in the browser instead.`);
  process.exitCode = await startInBrowser(args);
} else {
  await bringUpToDate(desktopBuild);
  process.exitCode = await run(electron, ['.', ...args]);
}
