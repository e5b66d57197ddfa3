/**
 * Cold start of the desktop: from the start of its process until it is of use, beside an app that shows one empty page on the
 * same host, and beside the server alone. On the real Electron where its program is present, otherwise on the double of
 * `tests/desktop`, whose windows are headless Chromium's. Prints a table in Markdown.
 *
 * Of use is what takes something from a person:
 * - first start: on an empty folder, the field for the person's name has what was typed into it;
 * - an incident: signed in, started with a link to a room of 1 000 events, its newest note is on the screen, the line is
 *   live, and the note line has what was typed into it.
 */
import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import { bringUpToDate, desktopBuild, rendererBuild } from '#scripts/steps/build.mjs';
import { electronBinary } from '#scripts/steps/electron-binary.mjs';
import { inProject } from '#scripts/steps/project.mjs';
import { doubleHost, doubleOf } from '#tests/desktop/double-host.ts';
import { electronHost } from '#tests/desktop/electron-host.ts';
import { FIRST_START, type Host } from '#tests/desktop/host.ts';
import { median } from '#tests/support/percentile.ts';
import { filledFolder } from './rooms/filled-folder.ts';
import { bodyOfNote } from './rooms/note.ts';
import { readyIn } from './rooms/ready-in.ts';
import { temporaryFolder } from './systems/temporary-folder.ts';
import { number, table } from './table.ts';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '7' } } });
const runs = Number(values.runs);
const EVENTS = 1_000;

const binary = electronBinary();
const host = binary === undefined ? doubleHost : electronHost(binary);
const emptyApp = inProject('bench', 'desktop', 'empty-app.mjs');
const emptyHost = binary === undefined ? doubleOf(emptyApp) : electronHost(binary, emptyApp);

await bringUpToDate(rendererBuild);
await bringUpToDate(desktopBuild);
const room = await filledFolder(EVENTS);
const AT_ROOM = ['--port', '0', '--data', room.dataDir];
const signedIn = temporaryFolder();
await signIn();

const STARTS = {
  'one empty page': () => onNewFolder(emptyHost, [], (page) => page.getByText('Here').waitFor()),
  'the server alone': () => readyIn(room.dataDir),
  'first start': () => onNewFolder(host, FIRST_START, canBeNamed),
  'an incident of 1,000 events': () =>
    started(host, signedIn.path, [...AT_ROOM, `quarterdeck://incident/${room.incident}`], showsTheRoom),
} as const;

type Name = keyof typeof STARTS;
const NAMES = Object.keys(STARTS) as Name[];
const took = new Map<Name, number[]>(NAMES.map((name) => [name, []]));
// The first turn reads everything from the disk and is not counted: this is the start of a program, not of a machine.
for (let run = 0; run <= runs; run += 1)
  for (const name of NAMES) {
    const ms = await STARTS[name]();
    if (run > 0) took.get(name)?.push(ms);
  }
signedIn.remove();
room.remove();

const rows = NAMES.map((name) => {
  const each = took.get(name) ?? [];
  const ratios = each.map((ms, run) => ms / (took.get('one empty page')?.[run] ?? Number.NaN));
  const range = `${number(Math.min(...each))} to ${number(Math.max(...each))}`;
  return [name, `${number(median(each))} ms`, range, median(ratios).toFixed(2)];
});
console.log(`\n### Cold start of the desktop, on ${host.name}, median of ${runs}\n`);
console.log(table(['', 'until it is of use', 'range', 'of an empty page'], rows));

/** Milliseconds from the start of the process until the page is of use. The app ends after it. */
async function started(
  on: Host,
  folder: string,
  args: readonly string[],
  isOfUse: (page: Page) => Promise<unknown>,
): Promise<number> {
  const from = performance.now();
  const app = await on.start(folder, args);
  try {
    await isOfUse(await app.window());
    return performance.now() - from;
  } finally {
    await app.clear();
  }
}

async function onNewFolder(
  on: Host,
  args: readonly string[],
  isOfUse: (page: Page) => Promise<unknown>,
): Promise<number> {
  const folder = temporaryFolder();
  try {
    return await started(on, folder.path, args, isOfUse);
  } finally {
    folder.remove();
  }
}

async function canBeNamed(page: Page): Promise<void> {
  await page.getByLabel('Your name').fill('Aiko Tanaka');
}

async function showsTheRoom(page: Page): Promise<void> {
  await page.getByText(bodyOfNote(EVENTS)).first().waitFor();
  await page.getByText('Live', { exact: true }).first().waitFor();
  await page.getByRole('textbox', { name: 'Note for the timeline' }).fill('Here');
}

/** Makes the folder one of a person who is signed in to the room. */
async function signIn(): Promise<void> {
  await started(host, signedIn.path, AT_ROOM, async (page) => {
    await canBeNamed(page);
    await page.getByRole('button', { name: 'Join the war room' }).click();
    await page.getByRole('heading', { name: 'Declare an incident' }).waitFor();
  });
}
