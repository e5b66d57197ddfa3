import type { MachineHealth } from '#shared/desktop/diagnostics.ts';

/** Parts of the program that have ended by themselves since it was started. */
export interface GoneParts {
  note(what: string, why: string): void;
  list(): MachineHealth['gone'];
}

/** Counts by what it was and why: a part that ends again and again is one line. */
export function createGoneParts(): GoneParts {
  const counts = new Map<string, MachineHealth['gone'][number]>();
  return {
    note: (what, why) => {
      const key = JSON.stringify([what, why]);
      counts.set(key, { what, why, count: (counts.get(key)?.count ?? 0) + 1 });
    },
    list: () => [...counts.values()],
  };
}
