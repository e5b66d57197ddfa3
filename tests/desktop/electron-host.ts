import { spawn } from 'node:child_process';
import { _electron, type Page } from '@playwright/test';
import { kindOfPage } from '#shared/desktop/windows.ts';
import { argumentsFor, type DesktopApp, FIRST_START, type Host } from './host.ts';

/**
 * The real Electron.
 *
 * @param program what it runs: this project's app, where nothing is said
 */
export function electronHost(executablePath: string, program = '.'): Host {
  // Chromium refuses to sandbox for root, which only containers are.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return {
    name: 'Electron',
    runToEnd: (userData, args = FIRST_START) => {
      const child = spawn(executablePath, [program, ...argumentsFor(userData, args), ...asRoot]);
      return new Promise((resolve) => child.once('exit', resolve));
    },
    start: async (userData, args = FIRST_START) => {
      const app = await _electron.launch({
        executablePath,
        args: [program, ...argumentsFor(userData, args), ...asRoot],
      });
      const child = app.process();
      const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
      return {
        ended,
        window: async (kind = 'cockpit') => {
          await app.firstWindow();
          const isShown = (page: Page) => kindOfPage(new URL(page.url()).pathname) === kind;
          const page = app.windows().find(isShown) ?? (await app.waitForEvent('window', isShown));
          await page.waitForLoadState();
          return page;
        },
        ask: undefined,
        evaluate: (run, arg) => app.evaluate(run as never, arg as never),
        quit: async () => {
          // Whoever ends it means it. The answer is lost when the process ends before it is sent.
          await app
            .evaluate(({ app: running, dialog }) => {
              dialog.showMessageBox = async () => ({ response: 0, checkboxChecked: false });
              running.quit();
            })
            .catch(() => {});
          return ended;
        },
        clear: async () => {
          child.kill('SIGKILL');
          await ended;
        },
      } satisfies DesktopApp;
    },
  };
}
