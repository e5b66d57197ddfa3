import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect } from 'vitest';

/** Megabytes that a server may hold on to, whatever it was sent: its rooms and their newest events are in it. */
const MAY_GROW_MB = 150;

/** Watches how much memory is held on to from now on. Server and clients share the process, so both count. */
export function bounded(): { readonly check: () => number } {
  const before = heldMb();
  return {
    check() {
      const grown = heldMb() - before;
      expect(grown, 'MB held on to').toBeLessThan(MAY_GROW_MB);
      return grown;
    },
  };
}

function heldMb(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  return process.memoryUsage().heapUsed / 2 ** 20;
}
