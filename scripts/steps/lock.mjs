import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { projectRoot, say } from './project.mjs';

// Outside the project: node_modules, the other place that git ignores, is deleted by `npm ci`.
const name = createHash('sha256').update(projectRoot).digest('hex').slice(0, 16);
const lockFolder = join(tmpdir(), `quarterdeck-set-up-${name}`);
const ownerFile = join(lockFolder, 'pid');

/**
 * Runs one set-up at a time on this machine: making a folder either succeeds for exactly one process or fails.
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function alone(work) {
  let told = false;
  while (!take()) {
    if (!told) say('Another set-up of this project is at work; waiting for it.');
    told = true;
    if (isAbandoned()) rmSync(lockFolder, { recursive: true, force: true });
    else await sleep(200);
  }
  // Also on the way out through giveUp.
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}

function release() {
  rmSync(lockFolder, { recursive: true, force: true });
}

function take() {
  try {
    mkdirSync(lockFolder);
    writeFileSync(ownerFile, String(process.pid));
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

function isAbandoned() {
  try {
    const owner = Number(readFileSync(ownerFile, 'utf8'));
    if (owner > 0) process.kill(owner, 0);
    // Made, but its owner has not signed it yet: only give it a moment.
    else return Date.now() - statSync(lockFolder).mtimeMs > 5_000;
    return false;
  } catch (error) {
    if (codeOf(error) === 'ESRCH') return true;
    if (codeOf(error) !== 'ENOENT') return false;
    try {
      return Date.now() - statSync(lockFolder).mtimeMs > 5_000;
    } catch {
      return false;
    }
  }
}

/** @param {unknown} error */
function codeOf(error) {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
