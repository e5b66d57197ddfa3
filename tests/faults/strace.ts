import { spawnSync } from 'node:child_process';
import type { TestContext } from 'vitest';

/** Skips a test where there is no strace, or where it may not trace. */
export function needsStrace({ skip }: TestContext): void {
  const { status } = spawnSync('strace', [
    '-f',
    '--seccomp-bpf',
    '-e',
    'trace=fsync',
    '-o',
    '/dev/null',
    'true',
  ]);
  if (status !== 0) skip('no strace here, or it may not trace');
}
