import { parentPort, workerData } from 'node:worker_threads';
import { examineFile } from '../store/sqlite/examine-file.ts';
import { FaultyCopy } from './make-backup.ts';
import { faultIn } from './restore.ts';
import { rollBackups } from './roll.ts';
import type { Answer, Task } from './worker.ts';

/** A thread of its own: copying, hashing and waiting for the disk never hold the room up. It does one task. */
work(workerData as Task).then(
  (answer) => parentPort?.postMessage(answer),
  (error: unknown) => parentPort?.postMessage(failure(error)),
);

async function work(task: Task): Promise<Answer> {
  if (task.kind === 'back-up') return { kind: 'backed-up', ...(await rollBackups(task.options)) };
  const examination = examineFile(task.database);
  return examination.ok ? { kind: 'checked' } : { kind: 'faulty', problem: faultIn(examination) };
}

function failure(error: unknown): Answer {
  if (error instanceof FaultyCopy) return { kind: 'faulty', problem: faultIn(error.examination) };
  return { kind: 'failed', problem: error instanceof Error ? error.message : String(error) };
}
