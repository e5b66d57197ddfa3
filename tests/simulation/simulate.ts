import { checkEnd, converged, heal, lookAfter } from './ending.ts';
import type { Counts } from './history.ts';
import { operate } from './operations.ts';
import { characterOf, operationsOf, setStage } from './stage.ts';

export interface Plan {
  readonly seed: number;
  readonly operations: number;
  /** Told of everything that happens, a line each. */
  readonly trace?: (line: string) => void;
}

export interface Outcome {
  readonly seed: number;
  readonly operations: number;
  /** What did not hold, the first first; empty where all did. */
  readonly failures: readonly string[];
  readonly counts: Counts;
  readonly disk: 'memory' | 'sqlite';
  /** How much time passed in it. */
  readonly simulatedMs: number;
}

/** After everything is well again, so long is waited until all screens are the same. */
const HEAL_MS = 10 * 60_000;

/**
 * Plays one seed: people, machines, network and disk do what the seed says, to the real rooms and the real sync code,
 * and whatever must never be is noted. The same seed plays the same again.
 */
export async function simulate({ seed, operations, trace = () => undefined }: Plan): Promise<Outcome> {
  const stage = await setStage(seed, trace);
  const { world, history, calm } = stage;
  const failed = () => history.failures.length > 0;
  const stray = (error: unknown) =>
    history.fail('SYNC-3', `nobody caught ${error instanceof Error ? error.stack : error}`);
  process.on('unhandledRejection', stray);
  try {
    const random = operationsOf(seed);
    calm.on = false;
    for (let number = 1; number <= operations && !failed(); number += 1) {
      await world.pass(operate(stage, random, number), failed);
    }
    heal(stage);
    const end = world.now() + HEAL_MS;
    while (!failed() && !converged(stage)) {
      if (world.now() > end) {
        lookAfter(stage);
        break;
      }
      await world.pass(500, failed);
      heal(stage);
    }
    if (!failed()) checkEnd(stage);
  } catch (error) {
    stray(error);
  } finally {
    stage.end();
    process.off('unhandledRejection', stray);
  }
  const { failures, counts } = history;
  return { seed, operations, failures, counts, disk: characterOf(seed).disk, simulatedMs: world.now() };
}
