import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Plant } from './plants.ts';
import type { Outcome } from './simulate.ts';

/** What one process has to play. */
export interface Work {
  readonly seeds: readonly number[];
  readonly operations: number;
  readonly stopAtFailure: boolean;
}

/** What it says of each seed. */
export type Report = Outcome;

const WORKER = new URL('worker.ts', import.meta.url).pathname;
const HOOK = new URL('plant-hook.mjs', import.meta.url).pathname;

/** Plays seeds in a process of its own; `plant` puts a bug into the code that it loads. */
export async function play(
  work: Work,
  { plant, report = () => undefined }: { readonly plant?: Plant; readonly report?: (report: Report) => void },
): Promise<readonly Report[]> {
  const hook = plant === undefined ? [] : ['--import', HOOK];
  const child = spawn(process.execPath, [...hook, WORKER, JSON.stringify(work)], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...(plant === undefined ? {} : { QUARTERDECK_PLANT: JSON.stringify(plant) }) },
  });
  const reports: Report[] = [];
  let complaints = '';
  child.stderr.on('data', (chunk: Buffer) => {
    complaints += chunk;
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  for await (const line of createInterface(child.stdout)) {
    const said: Report = JSON.parse(line);
    reports.push(said);
    report(said);
  }
  const status = await ended;
  if (status !== 0) throw new Error(`the simulation's process ended with ${status}:\n${complaints}`);
  return reports;
}

/** Plays seeds on so many processes at once. */
export async function playAll(
  { seeds, ...work }: Work,
  processes: number,
  report?: (report: Report) => void,
): Promise<readonly Report[]> {
  const shares = Array.from({ length: processes }, (_, share) =>
    seeds.filter((_seed, index) => index % processes === share),
  );
  const reports = await Promise.all(
    shares.map((share) => play({ seeds: share, ...work }, report === undefined ? {} : { report })),
  );
  return reports.flat();
}

/** `count` seeds from `first` on. */
export function seedsFrom(first: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => first + index);
}
