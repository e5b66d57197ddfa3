import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Browser, chromium, type Page } from '@playwright/test';

/**
 * `node scripts/smoke.ts PROGRAM […]`: starts a packaged desktop and goes through it once: its cockpit, its server, a war
 * room. Its fuses keep every debugger of Node out, so it is reached as a browser is.
 */
const LIMIT_MS = 90_000;

const [program = '', ...first] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'quarterdeck-smoke-'));
const child = spawn(
  program,
  [
    ...first,
    `--user-data-dir=${folder}`,
    '--port',
    '0',
    '--remote-debugging-port=0',
    ...withoutSandboxForRoot(),
  ],
  { stdio: ['ignore', 'inherit', 'inherit'] },
);
const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
try {
  const browser = await connected(child);
  const page = await cockpit(browser);
  await page.getByLabel('Your name').fill('Smoke test');
  await page.getByRole('button', { name: 'Join the war room' }).click();
  await page.getByLabel('What is wrong?').fill('Checkout fails in Europe');
  await page.getByRole('button', { name: 'Declare' }).click();
  await page.waitForFunction(() => location.pathname.startsWith('/incidents/'));
  await page.getByText('Checkout fails in Europe').first().waitFor();
  const node = await page.evaluate(() =>
    ['require', 'process', 'module'].filter((name) => name in globalThis),
  );
  if (node.length > 0) throw new Error(`The page has Node’s ${node.join(', ')}.`);
  process.stdout.write('The packaged desktop starts, holds a room and shows it.\n');
} finally {
  child.kill();
  if ((await Promise.race([ended, sleep(15_000, 'late')])) === 'late') child.kill('SIGKILL');
  await ended;
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 500 });
}
process.exit();

/** Chromium refuses to sandbox for root, which only containers are. */
function withoutSandboxForRoot(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

/** The program writes where it can be reached into its folder. The double's browser has a folder of its own in it. */
async function connected(app: ChildProcess): Promise<Browser> {
  const deadline = Date.now() + LIMIT_MS;
  while (Date.now() < deadline && app.exitCode === null) {
    for (const place of ['.', 'chromium']) {
      try {
        const [port] = readFileSync(join(folder, place, 'DevToolsActivePort'), 'utf8').split('\n');
        return await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
      } catch {
        // Not yet.
      }
    }
    await sleep(100);
  }
  throw new Error('The program did not start.');
}

async function cockpit(browser: Browser): Promise<Page> {
  const deadline = Date.now() + LIMIT_MS;
  while (Date.now() < deadline) {
    const page = browser
      .contexts()
      .flatMap((context) => context.pages())
      .find((one) => /^app:\/\/quarterdeck\/|^http:\/\/quarterdeck\.app\.localhost\//.test(one.url()));
    if (page !== undefined) return page;
    await sleep(100);
  }
  throw new Error('The program opened no window.');
}
