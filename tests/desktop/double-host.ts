import { type ChildProcess, fork } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Browser, chromium, type Page } from '@playwright/test';
import { kindOfPage, type WindowKind } from '#shared/desktop/windows.ts';
import { browserStands } from './double/chromium.ts';
import { argumentsFor, type DesktopApp, FIRST_START, type Host } from './host.ts';

const WINDOW_LIMIT = 40_000;
const QUIT_LIMIT = 8_000;
const PAGES = 'http://quarterdeck.app.localhost/';

/** The double of Electron in `double/`; its README says what it cannot prove. */
export const doubleHost: Host = doubleOf('out/main/index.js');

/**
 * The same around the bundle of another build, or in another environment.
 *
 * @param under a program and its arguments that start the app in their own way, such as strace
 */
export function doubleOf(
  bundle: string,
  env: Readonly<Record<string, string>> = {},
  under: readonly string[] = [],
): Host {
  const [program = process.execPath, ...before] = [...under, process.execPath];
  return {
    name: 'a double of Electron (Node and Chromium)',
    runToEnd: (userData, args = FIRST_START) => {
      const child = run(userData, args);
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
        window: async (kind = 'cockpit') => {
          const deadline = Date.now() + WINDOW_LIMIT;
          while (Date.now() < deadline && child.exitCode === null) {
            browser ??= await connect(userData);
            const page = browser
              ?.contexts()[0]
              ?.pages()
              .find((one) => isOf(one, kind));
            if (page !== undefined) {
              await page.waitForLoadState();
              return page;
            }
            await sleep(50);
          }
          throw new Error(`No window opened. The app said:\n${said.join('')}`);
        },
        evaluate: (run, arg) => send(child, { source: run.toString(), arg }),
        ask: (question, ...[arg]) => send(child, { question, arg }),
        quit: async () => {
          askToEnd(child);
          return ended;
        },
        clear: async () => {
          // Asked first, so that the browser goes with it.
          askToEnd(child);
          if ((await Promise.race([ended, sleep(QUIT_LIMIT, 'late')])) === 'late') child.kill('SIGKILL');
          await ended;
          await browser?.close().catch(() => {});
        },
      } satisfies DesktopApp;
    },
  };

  function run(userData: string, args: readonly string[]): ChildProcess {
    return fork('tests/desktop/double/run.ts', [bundle, ...argumentsFor(userData, args)], {
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: { ...process.env, ...env },
      execPath: program,
      execArgv: before,
    });
  }
}

function isOf(page: Page, kind: WindowKind): boolean {
  const url = page.url();
  return url.startsWith(PAGES) && kindOfPage(new URL(url).pathname) === kind;
}

/** The browser of the double, once it stands. */
async function connect(userData: string): Promise<Browser | undefined> {
  if (!existsSync(browserStands(userData))) return undefined;
  try {
    const [port] = readFileSync(join(userData, 'chromium', 'DevToolsActivePort'), 'utf8').split('\n');
    return await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  } catch {
    return undefined;
  }
}

/** Whoever ends it means it, where the app asks. One that has ended already answers no more. */
function askToEnd(child: ChildProcess): void {
  if (!child.connected) return;
  void send(child, { question: 'answerWith', arg: 0 })
    .catch(() => {})
    .finally(() => child.kill('SIGTERM'));
}

let asked = 0;

function send<Result>(child: ChildProcess, question: object): Promise<Result> {
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
    child.send({ id, ...question });
  });
}
