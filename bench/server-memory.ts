/**
 * What the server's process holds while nothing happens: in the desktop (the bundle) and by `npm run serve` (from the
 * sources, with what Node needs to strip their types), beside Node with nothing but an HTTP server. Prints a table in
 * Markdown.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { type Browser, chromium } from '@playwright/test';
import { bringUpToDate, desktopBuild, rendererBuild } from '#scripts/steps/build.mjs';
import { withCompileCache } from '#scripts/steps/compile-cache.mjs';
import { inProject } from '#scripts/steps/project.mjs';
import { rest } from '#tests/e2e/support/rest.ts';
import { OWNER_TOKEN } from '#tests/e2e/support/room-server.ts';
import { screen } from '#tests/e2e/support/screens.ts';
import { median } from '#tests/support/percentile.ts';
import { quietBrowser } from '#tests/support/quiet-browser.ts';
import { type Held, type InspectedProcess, inspectedProcess } from './load/inspected-process.ts';
import { filledFolder } from './rooms/filled-folder.ts';
import { temporaryFolder } from './systems/temporary-folder.ts';
import { number, table } from './table.ts';

const EVENTS = 1_000;
const RUNS = 3;
/** After the last thing that somebody asked for. */
const IDLE_MS = 10_000;

const env = { ...withCompileCache, QUARTERDECK_OWNER_TOKEN: OWNER_TOKEN };
const SERVERS: Readonly<Record<string, (dataDir: string) => Promise<InspectedProcess & { url: string }>>> = {
  'in the desktop': async (dataDir) => {
    const server = await inspectedProcess(
      [inProject('bench', 'systems', 'desktop-server.mjs'), dataDir],
      env,
    );
    return { ...server, url: server.firstLine };
  },
  'by `npm run serve`': async (dataDir) => {
    const program = inProject('server', 'headless.ts');
    const server = await inspectedProcess([program, '--port', '0', '--data', dataDir], env);
    return { ...server, url: (JSON.parse(server.firstLine) as { readonly url: string }).url };
  },
};

await bringUpToDate(rendererBuild);
await bringUpToDate(desktopBuild);
const browser = await chromium.launch(quietBrowser);
const held = new Map<string, Held[]>();
for (let run = 0; run < RUNS; run += 1) {
  note('bare', await bare());
  for (const [name, start] of Object.entries(SERVERS)) {
    note(`${name}, empty`, await empty(start));
    note(`${name}, ${number(EVENTS)} events and a cockpit`, await withCockpit(browser, start));
  }
}
await browser.close();

const plain = middle('bare');
const rows = [...held.keys()].map((name) => {
  const { resident, heap } = middle(name);
  const ratio = (resident / plain.resident).toFixed(2);
  return [name === 'bare' ? 'Node with an HTTP server' : name, MB(resident), ratio, MB(heap)];
});
console.log(`\n### Memory of the server’s process at rest, after ${IDLE_MS / 1_000} s, median of ${RUNS}\n`);
console.log(table(['', 'resident', 'of the bare one', 'heap, collected'], rows));

async function bare(): Promise<Held> {
  return atRest(await inspectedProcess([inProject('bench', 'systems', 'bare-server.mjs')], env));
}

async function empty(start: (dataDir: string) => Promise<InspectedProcess>): Promise<Held> {
  const folder = temporaryFolder();
  const figures = await atRest(await start(folder.path));
  folder.remove();
  return figures;
}

async function withCockpit(
  from: Browser,
  start: (dataDir: string) => Promise<InspectedProcess & { readonly url: string }>,
): Promise<Held> {
  const folder = await filledFolder(EVENTS);
  const server = await start(folder.dataDir);
  const ana = await rest(server.url).person(folder.incident, 'lead', 'Ana');
  const page = await screen(from, { url: server.url, as: ana });
  await page.goto(`/incidents/${folder.incident}`);
  await page.getByRole('status').filter({ hasText: 'Live' }).first().waitFor();
  await page.getByRole('article').first().waitFor();
  const figures = await atRest(server);
  await page.context().close();
  folder.remove();
  return figures;
}

async function atRest(server: InspectedProcess): Promise<Held> {
  await wait(IDLE_MS);
  const figures = await server.held();
  await server.stop();
  return figures;
}

function note(name: string, figures: Held): void {
  held.set(name, [...(held.get(name) ?? []), figures]);
}

function middle(name: string): Held {
  const runs = held.get(name) ?? [];
  return {
    resident: median(runs.map(({ resident }) => resident)),
    heap: median(runs.map(({ heap }) => heap)),
  };
}

function MB(bytes: number): string {
  return `${number(bytes / 1e6, 1)} MB`;
}
