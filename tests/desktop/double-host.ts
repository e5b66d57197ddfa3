import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Browser, chromium, type Page } from '@playwright/test';
import { argumentsFor, type DesktopApp, FIRST_START, type Host } from './host.ts';

const WINDOW_LIMIT = 40_000;
const QUIT_LIMIT = 8_000;
const COCKPIT = 'http://quarterdeck.app.localhost/';

/** The double of Electron in `double/`; its README says what it cannot prove. */
export const doubleHost: Host = {
  name: 'a double of Electron (Node and Chromium)',
  runToEnd: (userData) => {
    const child = run(userData, FIRST_START);
    return new Promise((resolve) => child.once('exit', resolve));
  },
  start: async (userData, args = FIRST_START) => {
    const child = run(userData, args);
    const said: string[] = [];
    child.stdout?.on('data', (chunk) => said.push(String(chunk)));
    child.stderr?.on('data', (chunk) => said.push(String(chunk)));
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
    let browser: Browser | undefined;
    return {
      ended,
      window: async () => {
        const deadline = Date.now() + WINDOW_LIMIT;
        while (Date.now() < deadline && child.exitCode === null) {
          browser ??= await connect(userData);
          const page = browser?.contexts()[0]?.pages().find(isCockpit);
          if (page !== undefined) {
            await page.waitForLoadState();
            return page;
          }
          await sleep(50);
        }
        throw new Error(`No window opened. The app said:\n${said.join('')}`);
      },
      evaluate: (run, arg) => evaluate(child, run.toString(), arg),
      quit: async () => {
        child.kill('SIGTERM');
        return ended;
      },
      clear: async () => {
        // Asked first, so that the browser goes with it.
        child.kill('SIGTERM');
        if ((await Promise.race([ended, sleep(QUIT_LIMIT, 'late')])) === 'late') child.kill('SIGKILL');
        await ended;
        await browser?.close().catch(() => {});
      },
    } satisfies DesktopApp;
  },
};

function run(userData: string, args: readonly string[]): ChildProcess {
  return fork('tests/desktop/double/run.ts', ['out/main/index.js', ...argumentsFor(userData, args)], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
}

function isCockpit(page: Page): boolean {
  return page.url().startsWith(COCKPIT);
}

/** The browser of the double, once it runs. */
async function connect(userData: string): Promise<Browser | undefined> {
  try {
    const [port] = readFileSync(join(userData, 'chromium', 'DevToolsActivePort'), 'utf8').split('\n');
    return await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  } catch {
    return undefined;
  }
}

let asked = 0;

function evaluate<Result>(child: ChildProcess, source: string, arg: unknown): Promise<Result> {
  asked += 1;
  const id = asked;
  return new Promise((resolve, reject) => {
    const onExit = () => reject(new Error('The app ended before it answered.'));
    const onMessage = (message: { id: number; value: Result; error?: string }) => {
      if (message.id !== id) return;
      child.off('message', onMessage).off('exit', onExit);
      if (message.error === undefined) resolve(message.value);
      else reject(new Error(message.error));
    };
    child.on('message', onMessage);
    child.once('exit', onExit);
    child.send({ id, source, arg });
  });
}
