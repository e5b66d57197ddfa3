/**
 * A timeline of 100 000 entries to which 50 a second are added, while somebody reads and scrolls (TL-4).
 * Prints one line; compare `ratio`, which is against the same machine doing nothing in the same run.
 *
 *   npx node bench/timeline.ts [--entries 100000] [--rate 50] [--screenshot file.png] [--language ja]
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type CDPSession, chromium, type Page } from '@playwright/test';
import react from '@vitejs/plugin-react';
import { build, preview } from 'vite';
import { quietBrowser } from '#tests/support/quiet-browser.ts';
import type { BenchPage } from './timeline/page.tsx';

type BenchWindow = Window & { bench: BenchPage };

interface Smoothness {
  readonly fps: number;
  readonly longestMs: number;
  /** How much of a processor the page's own thread took: what a busy machine does not change. */
  readonly processor: number;
}

const { values } = parseArgs({
  options: {
    entries: { type: 'string', default: '100000' },
    rate: { type: 'string', default: '50' },
    seconds: { type: 'string', default: '8' },
    language: { type: 'string', default: 'en' },
    screenshot: { type: 'string' },
  },
});
const entries = Number(values.entries);
const rate = Number(values.rate);
const seconds = Number(values.seconds);

let session: CDPSession;
const outDir = await mkdtemp(join(tmpdir(), 'quarterdeck-bench-'));
const root = join(import.meta.dirname, 'timeline');
const common = { root, configFile: false as const, logLevel: 'error' as const, plugins: [react()] };
await build({ ...common, build: { outDir, emptyOutDir: true, target: 'chrome140' } });
const server = await preview({ ...common, build: { outDir }, preview: { port: 0, host: '127.0.0.1' } });
const browser = await chromium.launch(quietBrowser);
try {
  const page = await browser.newPage({ viewport: { width: 520, height: 840 } });
  page.on('pageerror', (error) => console.error(error));
  session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(server.resolvedUrls?.local[0] ?? '');
  const idle = await smoothness(page, seconds / 2);

  const opening = Date.now();
  await page.evaluate(([count, language]) => (window as unknown as BenchWindow).bench.open(count, language), [
    entries,
    values.language === 'ja' ? 'ja' : 'en',
  ] as const);
  await page.getByRole('article').first().waitFor();
  const openedMs = Date.now() - opening;
  await page.waitForTimeout(1_500);

  await startAppending(page, rate);
  const foot = await smoothness(page, seconds / 2);
  if (values.screenshot !== undefined) await page.screenshot({ path: values.screenshot });
  await page.mouse.move(240, 400);
  const measured = smoothness(page, seconds);
  await scroll(page, seconds);
  const scrolling = await measured;
  const finding = smoothness(page, 3);
  await page.evaluate(() => (window as unknown as BenchWindow).bench.find('shard 接続'));
  await page.evaluate(() => (window as unknown as BenchWindow).bench.find('レプリケーション'));
  const find = await finding;
  const length = await page.evaluate(() => (window as unknown as BenchWindow).bench.length());

  const ratio = scrolling.fps / idle.fps;
  console.log(
    `timeline ${entries} entries +${rate}/s: ${told(scrolling)} scrolling, ${told(foot)} at the foot, ` +
      `${told(find)} finding (${length} found), idle ${told(idle)}, ratio ${ratio.toFixed(2)}, opened in ${openedMs} ms`,
  );
} finally {
  await browser.close();
  await server.close();
  await rm(outDir, { recursive: true });
}

function told({ fps, longestMs, processor }: Smoothness): string {
  const share = `${(processor * 100).toFixed(0)} % of a processor`;
  return `${fps.toFixed(1)} fps (longest task ${longestMs.toFixed(0)} ms, ${share})`;
}

/** Frames a second and the longest task of the page over some seconds. */
async function smoothness(page: Page, overSeconds: number): Promise<Smoothness> {
  const busyBefore = await busySeconds();
  const shown = await page.evaluate(
    (ms) =>
      new Promise<Omit<Smoothness, 'processor'>>((measured) => {
        let longestMs = 0;
        const observer = new PerformanceObserver((list) => {
          for (const task of list.getEntries()) longestMs = Math.max(longestMs, task.duration);
        });
        observer.observe({ type: 'longtask' });
        const from = performance.now();
        let frames = 0;
        requestAnimationFrame(function frame(now) {
          frames += 1;
          if (now - from < ms) requestAnimationFrame(frame);
          else {
            observer.disconnect();
            measured({ fps: (frames * 1_000) / (performance.now() - from), longestMs });
          }
        });
      }),
    overSeconds * 1_000,
  );
  return { ...shown, processor: ((await busySeconds()) - busyBefore) / overSeconds };
}

/** What the page's thread has worked so far. */
async function busySeconds(): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
}

async function startAppending(page: Page, perSecond: number) {
  await page.evaluate((each) => {
    setInterval(() => (window as unknown as BenchWindow).bench.append(1), 1_000 / each);
  }, perSecond);
}

/** Up through some screens, then far up at once, and back to the foot, as somebody who looks for something. */
async function scroll(page: Page, overSeconds: number) {
  const until = Date.now() + overSeconds * 1_000;
  for (let n = 0; Date.now() < until; n++) {
    await page.mouse.wheel(0, n % 40 < 30 ? -600 : 1_500);
    await page.waitForTimeout(30);
  }
}
