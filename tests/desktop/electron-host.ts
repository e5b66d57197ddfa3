import { spawn } from 'node:child_process';
import { _electron } from '@playwright/test';
import { argumentsFor, type DesktopApp, FIRST_START, type Host } from './host.ts';

/** The real Electron. */
export function electronHost(executablePath: string): Host {
  // Chromium refuses to sandbox for root, which only containers are.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return {
    name: 'Electron',
    runToEnd: (userData) => {
      const child = spawn(executablePath, ['.', ...argumentsFor(userData, FIRST_START), ...asRoot]);
      return new Promise((resolve) => child.once('exit', resolve));
    },
    start: async (userData, args = FIRST_START) => {
      const app = await _electron.launch({
        executablePath,
        args: ['.', ...argumentsFor(userData, args), ...asRoot],
      });
      const child = app.process();
      const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
      return {
        ended,
        window: async () => {
          const page = await app.firstWindow();
          await page.waitForLoadState();
          return page;
        },
        evaluate: (run, arg) => app.evaluate(run as never, arg as never),
        quit: async () => {
          // The answer is lost when the process ends before it is sent.
          await app.evaluate(({ app: running }) => running.quit()).catch(() => {});
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
