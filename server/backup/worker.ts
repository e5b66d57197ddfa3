import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Rolled, RollOptions } from './roll.ts';

export type Task =
  | { readonly kind: 'back-up'; readonly options: RollOptions }
  /** Verifies a database that is in use. */
  | { readonly kind: 'check'; readonly database: string };

export type Answer =
  | ({ readonly kind: 'backed-up' } & Rolled)
  | { readonly kind: 'checked' }
  /** What was read does not verify: the record has a fault. */
  | { readonly kind: 'faulty'; readonly problem: string }
  | { readonly kind: 'failed'; readonly problem: string };

export interface BackupWorker {
  readonly do: (task: Task) => Promise<Answer>;
  /** Ends what is under way; a backup that was not finished leaves nothing behind that counts. */
  readonly end: () => Promise<void>;
}

/** Where this build has the thread's program, unless it is told otherwise. */
const THREAD = join(import.meta.dirname, 'thread.ts');

/** Does tasks in a thread each. It never rejects. */
export function backupWorker(program: string = THREAD): BackupWorker {
  const running = new Set<Worker>();
  return {
    do: (task) =>
      new Promise((resolve) => {
        const worker = new Worker(program, { workerData: task });
        running.add(worker);
        worker.once('message', resolve);
        worker.once('error', (error) => resolve({ kind: 'failed', problem: (error as Error).message }));
        worker.once('exit', () => {
          running.delete(worker);
          resolve({ kind: 'failed', problem: 'it was ended' });
        });
      }),
    async end() {
      await Promise.all([...running].map((worker) => worker.terminate()));
    },
  };
}
