import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Takes the lock of a folder, or, where a living process holds it, tells that one. Returns how to let go, or undefined
 * where it is held.
 */
export function takeInstanceLock(
  userData: string,
  onSecond: (argv: readonly string[]) => void,
): (() => void) | undefined {
  mkdirSync(userData, { recursive: true });
  const path = join(userData, 'double.lock');
  const saidPath = join(userData, 'double.argv');
  const holder = holderOf(path);
  if (holder !== undefined) {
    // A signal carries nothing: the command line lies beside the lock.
    writeFileSync(saidPath, JSON.stringify(process.argv));
    if (tell(holder)) return undefined;
  }
  process.on('SIGUSR2', () => onSecond(JSON.parse(readFileSync(saidPath, 'utf8'))));
  writeFileSync(path, String(process.pid));
  return () => rmSync(path, { force: true });
}

function holderOf(path: string): number | undefined {
  try {
    return Number(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

function tell(pid: number): boolean {
  try {
    return process.kill(pid, 'SIGUSR2');
  } catch {
    // The holder died without letting go.
    return false;
  }
}
