import { describe, expect, it } from 'vitest';
import { doorQueue } from './door-queue.ts';

/** An event loop whose turns and time go on when the test says so. */
function loop(turnMs: number) {
  let now = 0;
  let next: (() => void)[] = [];
  const entered: number[][] = [];
  const queue = doorQueue({ uptime: () => now, nextTurn: (run) => next.push(run) });
  return {
    entered,
    knock: (from: number, to: number, costMs: number) => {
      for (let n = from; n < to; n += 1)
        queue.enter(() => {
          now += costMs;
          entered.at(-1)?.push(n);
        });
    },
    turn() {
      now += turnMs;
      const runs = next;
      next = [];
      entered.push([]);
      for (const run of runs) run();
      return runs.length;
    },
  };
}

describe('the door', () => {
  it('[SYNC-8] lets a crowd in as it came, a few milliseconds a turn', () => {
    const { entered, knock, turn } = loop(3);
    knock(0, 1_000, 0.5);
    while (turn() > 0);
    expect(entered.flat()).toEqual(Array.from({ length: 1_000 }, (_, n) => n));
    expect(Math.max(...entered.map(({ length }) => length))).toBe(10);
  });

  it('[SYNC-8] lets one in a turn where the loop is busy with something else, and never none', () => {
    const { entered, knock, turn } = loop(40);
    knock(0, 20, 0.5);
    while (turn() > 0);
    expect(entered.filter(({ length }) => length > 0).map(({ length }) => length)).toEqual(
      new Array(20).fill(1),
    );
  });

  it('[SYNC-8] goes on with who comes while others are let in, and rests when nobody is left', () => {
    const { entered, knock, turn } = loop(1);
    knock(0, 30, 0.5);
    turn();
    knock(30, 40, 0.5);
    while (turn() > 0);
    expect(turn()).toBe(0);
    knock(40, 41, 0.5);
    turn();
    expect(entered.flat()).toEqual(Array.from({ length: 41 }, (_, n) => n));
  });
});
