import { type ChildProcess, fork } from 'node:child_process';
import { setPriority } from 'node:os';
import { join } from 'node:path';
import { node24 } from '#scripts/steps/node24.mjs';
import type { Joined } from '#shared/protocol/rest/joining.ts';
import { told } from '#tests/support/told.ts';

export interface ScreensJob {
  readonly url: string;
  readonly incident: string;
  readonly people: readonly Joined[];
  readonly screens: number;
}

export interface ScreensStatus {
  readonly live: number;
  /** The seqs of the screen that is furthest behind and of the one that is furthest ahead. */
  readonly least: number;
  readonly most: number;
  /** How often a screen lost its line, was turned away for good, missed an event, or failed. */
  readonly left: number;
  readonly ended: number;
  readonly holes: number;
  readonly failures: number;
}

export interface ManyScreens {
  readonly status: () => Promise<ScreensStatus>;
  /** Stops the processes where they stand, as a closed lid does, and lets them go on. */
  readonly freeze: () => void;
  readonly thaw: () => void;
  readonly stop: () => void;
}

/** Opens many real screens in so many processes. */
export async function manyScreens(job: ScreensJob, processes: number): Promise<ManyScreens> {
  const children: ChildProcess[] = [];
  for (let n = 0; n < processes; n += 1) {
    const share = { ...job, screens: Math.ceil(job.screens / processes) };
    const child = fork(join(import.meta.dirname, 'processes', 'screens.ts'), [JSON.stringify(share)], {
      execPath: node24(),
    });
    // The load shares its processors with what is measured, which goes first.
    setPriority(child.pid ?? 0, 10);
    children.push(child);
    await told(child);
  }
  const signal = (name: NodeJS.Signals) => {
    for (const child of children) child.kill(name);
  };
  return {
    async status() {
      const all = await Promise.all(
        children.map(async (child) => {
          const answer = told<{ readonly status: ScreensStatus }>(child);
          child.send('status');
          return (await answer).status;
        }),
      );
      return all.reduce((a, b) => ({
        live: a.live + b.live,
        least: Math.min(a.least, b.least),
        most: Math.max(a.most, b.most),
        left: a.left + b.left,
        ended: a.ended + b.ended,
        holes: a.holes + b.holes,
        failures: a.failures + b.failures,
      }));
    },
    freeze: () => signal('SIGSTOP'),
    thaw: () => signal('SIGCONT'),
    stop: () => signal('SIGKILL'),
  };
}
